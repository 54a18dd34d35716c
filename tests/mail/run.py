"""Letters from outside: the built program against a real SMTP server. `python3 tests/mail/run.py PROGRAM`.

Killed a hundred times while it sends, no letter comes twice; a server that is down, busy, refusing or slow loses none and gets none
twice, nor do programs side by side; each letter has one receiver; nothing that people type becomes a header, a receiver or a command."""
import email
import email.policy
import os
import random
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(__file__))
sys.dont_write_bytecode = True
from sink import Sink  # noqa: E402
from union import DAYS_LATER, FROM, PAGES, Served, founded, wait_for  # noqa: E402

KILLS = 100
PEOPLE = 220
failed = []


def check(what, holds, more=""):
    print(f"{'ok  ' if holds else 'FAIL'} {what}{'' if holds else f': {more}'[:600]}", flush=True)
    if not holds:
        failed.append(what)


def killed_again_and_again(union):
    """Half of the kills fall between the server's having a letter and the program's writing that down, the others anywhere."""
    sink, chance = Sink(), random.Random(20260616)
    kills = between = 0
    while kills < KILLS:
        sink.text_arrived.clear()
        aimed = kills % 2 == 0
        sink.delay = 5.0 if aimed else chance.uniform(0.0, 0.02)
        running = union.begin(sink.port)
        if aimed:
            wait_for(lambda: sink.text_arrived.is_set() or running.poll() is not None)
        else:
            time.sleep(chance.uniform(0.0, 0.35))
        ended = running.poll()
        running.kill()
        running.communicate()
        if ended is not None:
            break  # nothing is left to be killed over
        kills += 1
        between += aimed
    check(f"killed {kills} times, {between} of them between sending and writing down", kills == KILLS, kills)
    print("     after the kills:", union.states(), flush=True)
    sink.delay = 0.0
    code, said = union.send(sink.port)
    check("a last run that nobody kills ends well", code == 0, said)
    got, states = sink.receivers(), union.states()
    twice = {who: n for who, n in got.items() if n > 1}
    check(f"no letter of {sum(states.values())} came twice", not twice, twice)
    check("nothing waits any more", "waiting" not in states, states)
    missing, wrong, doubtful = [], [], 0
    for n in range(PEOPLE):
        address = f"person{n}@example.org"
        state = union.state_of(address)
        if state in (["taken"], ["in-doubt"]):
            doubtful += 1
        elif state != ["sent"]:
            wrong.append((address, state))
        elif got.get(address) != 1:
            missing.append(address)
    check("every letter that is not in doubt came exactly once", not missing and not wrong, (missing, wrong))
    check(f"in doubt are at most as many as kills between: {doubtful}", between <= doubtful <= kills, doubtful)
    check("each letter has one receiver", all(len(to) == 1 for to, _, _ in sink.letters))
    check("the operator sees that some are in doubt", "in doubt" in union.status(), union.status())
    code, said = union.send(sink.port, day="2026-06-17")
    later = {who: n for who, n in sink.receivers().items() if n > 1}
    check("the day after, what was in doubt is not sent again", code == 0 and not later, (said, later))
    sink.close()


def several_at_once(union):
    sink = Sink()
    sink.delay = 0.01
    running = [union.begin(sink.port) for _ in range(3)]
    said = [one.communicate(timeout=120)[0] for one in running]
    code, last = union.send(sink.port)
    counts = sorted(sink.receivers().values())
    check(f"three programs at once: {len(counts)} letters, each once", code == 0 and set(counts) == {1} and set(union.states()) == {"sent"}, (said, last, union.states()))
    check("and more than one of them sent", sum("sent" in text for text in said) > 1, said)
    sink.close()


def outside(letter):
    to, sender, raw = letter
    return to, sender, email.message_from_bytes(raw, policy=email.policy.default)


HEADERS = {
    "From", "To", "Subject", "Message-ID", "Date", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post",
    "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "X-Peer", "X-MailFrom", "X-RcptTo",
}


def servers_that_do_not(union):
    sink = Sink()
    dead = Sink()
    port = dead.port
    dead.close()
    code, said = union.send(port)
    check("down: an error, and every letter waits untouched", code != 0 and set(union.states()) == {"waiting"}, (said, union.states()))
    check("down: nobody has used up a try", union.rows("SELECT max(tries) FROM letter") == [(0,)])
    everybody = sum(union.states().values())
    sink.to["*"] = "451 4.3.0 later"
    code, said = union.send(sink.port)
    check("4xx: every letter waits, after one try", set(union.states()) == {"waiting"} and f"{everybody} tried again later" in said, said)
    code, said = union.send(sink.port)
    check("4xx: asked again at once it keeps away", code == 0 and said == "", said)
    sink.to = {"person0@example.org": "550 5.1.1 no such user", "person1@example.org": "550 5.7.1 relay access denied"}
    code, said = union.send(sink.port, day="2026-06-17")
    check("5xx: one comes back, one waits, the others arrive", (union.states().get("bounced"), union.states().get("waiting"), union.states().get("sent")) == (1, 1, everybody - 2), union.states())
    bounced = [address for (address,) in union.rows("SELECT address FROM mail_address WHERE bounced_ms IS NOT NULL")]
    check("5xx: noted on the address that there is not, and on no other", bounced == ["person0@example.org"], bounced)
    sink.to = {}
    union.send(sink.port, day="2026-06-18")
    union.send(sink.port, day="2026-06-19")
    union.send(sink.port, day="2026-06-22")
    check("nothing goes to the address that there is not", "person0@example.org" not in sink.receivers())
    most = max(sink.receivers().values())
    check("the others got their three steps, one letter each", most == 3 and sink.receivers().get("person2@example.org") == 3, sink.receivers().get("person2@example.org"))
    sink.close()


def slow_and_breaking(union):
    union.write("UPDATE mail_address SET confirmed_ms = NULL WHERE address NOT IN (?, ?, ?)", [tuple(f"person{n}@example.org" for n in range(3))])
    sink = Sink()
    sink.delay = 6.0
    code, said = union.send(sink.port, "--smtp-timeout", "1")
    check("slow: who took the text and never answered is in doubt", union.states() == {"in-doubt": 3}, (said, union.states()))
    sink.delay = 0.0
    union.send(sink.port, day="2026-06-17")
    check("slow: and gets it no second time", sorted(sink.receivers().values()) == [1, 1, 1], sink.receivers())
    sink.close()


def nothing_slips_in(union):
    sly = [
        "\r\nBcc: all@example.org", "\nBcc: all@example.org", "\rBcc: all@example.org", "\r\n\r\nanother letter", "\r\n.\r\nMAIL FROM:<x@y.no>",
        "\n.\nRCPT TO:<all@example.org>", "%0d%0aBcc: all@example.org", "%0aBcc:all@example.org", "\u2028Bcc: all@example.org", "\x85Bcc: all@example.org",
        "\x0bBcc: all@example.org", "\x0cBcc: all@example.org", "=?utf-8?q?=0d=0aBcc:_all=40example.org?=", "> SIZE=1", ">\r\nRCPT TO:<all@example.org",
        ", all@example.org", "; all@example.org", " all@example.org", "<all@example.org>", "(all@example.org)", "\\\r\nBcc: all@example.org",
        "\tBcc: all@example.org", "\r\n\tBcc: all@example.org", "\r\nTo: all@example.org", "\r\nCc: all@example.org", "\r\nSubject: another",
        "\r\nFrom: all@example.org", "\r\nContent-Type: text/html", "\r\nReply-To: all@example.org", "\r\nSender: all@example.org", "@all@example.org",
        "\"@example.org", "\r\nDATA\r\n", "\r\nQUIT\r\n", "{pages}", "\u202egro.elpmaxe@lla",
    ]
    served = Served(union, "--days-later", DAYS_LATER)
    served.sign_in("biret")
    before = union.rows("SELECT count(*) FROM letter")
    taken = [text for text in sly for address in (f"biret@example.org{text}", f"biret{text}@example.org", f"{text}biret@example.org")
             if served.post("/me/reminders/address", address=address)[0] != 422 and text not in ("{pages}",) and address.strip() != "biret@example.org"]
    served.stop()
    # Space around an address is taken off, as people paste it.
    harmless = [text for text in taken if text.strip() == ""]
    check(f"{len(sly)} strings in an address, three places each: none is taken", taken == harmless, taken)
    del before
    # The same in what boards and people write: an action's text, a name, a title of a post.
    account = union.rows("SELECT id FROM account WHERE sign_in_name = 'kari'")[0][0]
    everything = "Besøke alle " + " ".join(sly)
    union.write("UPDATE mail_address SET confirmed_ms = NULL, seen_on = NULL WHERE account <> ?", [(account,)])
    union.write("UPDATE letter SET state = 'lapsed' WHERE state = 'waiting' AND account <> ?", [(account,)])
    union.write("UPDATE measure SET text = ? WHERE id IN (SELECT measure FROM action WHERE owner_name LIKE 'Kari%')", [(everything,)])
    union.write("UPDATE unit SET name = ?", [("Samferd" + sly[0] + sly[4],)])
    sink = Sink()
    code, said = union.send(sink.port)
    check("in what is written: one letter, one receiver", code == 0 and [to for to, _, _ in sink.letters] == [["kari@example.org"]], (said, sink.letters))
    to, sender, letter = outside(sink.letters[0])
    check("and no header more", set(letter.keys()) <= HEADERS and len(letter.keys()) == len(set(letter.keys())), letter.keys())
    check("to and from say what they should", (letter["To"], sender) == ("kari@example.org", FROM), (letter["To"], sender))
    text = letter.get_content()
    check("the strings stand in the text, where they do nothing", "RCPT TO:<all@example.org>" in text and text.rstrip().endswith(letter["List-Unsubscribe"].strip("<>").split("/")[-1]), text[-300:])
    check("links lead to the pages", f"{PAGES}/s/" in text, text)
    check("the text is no web page and asks for nothing from elsewhere", letter.get_content_type() == "text/plain" and "<img" not in text)
    sink.close()


def main():
    program, began = os.path.abspath(sys.argv[1]), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        union = founded(program, folder, PEOPLE)
        # Fewer will do where nothing is left to chance.
        few = union.copy("few")
        few.write("DELETE FROM mail_address WHERE address LIKE 'person%' AND CAST(substr(address, 7) AS INTEGER) >= ?", [(12,)])
        killed_again_and_again(union.copy("killed"))
        several_at_once(union.copy("several"))
        servers_that_do_not(few.copy("refused"))
        slow_and_breaking(few.copy("slow"))
        nothing_slips_in(few.copy("sly"))
    print(f"{time.monotonic() - began:.0f} s; {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
