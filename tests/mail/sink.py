"""A real SMTP server (aiosmtpd) that does as it is told: takes letters, is slow, refuses, or goes away."""
import asyncio
import socket
import threading

from aiosmtpd.controller import Controller


class Sink:
    """Everything that arrived stands in `letters`: (receivers on the envelope, sender, bytes)."""

    def __init__(self, timeout=60):
        self.letters = []
        self.delay = 0.0            # seconds before a letter's text is answered
        self.after_text = "250 taken"
        self.to = {}                # receiver -> what is said to RCPT
        self.text_arrived = threading.Event()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, ready_timeout=30, server_kwargs={"timeout": timeout})
        self.controller.start()

    def close(self):
        self.controller.stop()

    async def handle_RCPT(self, server, session, envelope, address, options):
        said = self.to.get(address) or self.to.get("*")
        if said:
            return said
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((list(envelope.rcpt_tos), envelope.mail_from, bytes(envelope.content)))
        self.text_arrived.set()
        await asyncio.sleep(self.delay)
        return self.after_text

    def receivers(self):
        """How often each receiver got a letter."""
        counts = {}
        for to, _, _ in self.letters:
            for address in to:
                counts[address] = counts.get(address, 0) + 1
        return counts

