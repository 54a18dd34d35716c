// A mail server for journeys: takes every letter, and hands it to whoever waits for one.
import { createServer } from "node:net";

/** `{ port, letter(to, words), close() }`: `letter` waits for one to an address whose text holds the words, and gives `{ raw, text }`. */
export async function openPostOffice() {
  const letters = [];
  const server = createServer((socket) => {
    let inText = false, to = [], rest = "";
    const say = (line) => socket.write(`${line}\r\n`);
    socket.on("error", () => {});
    say("220 post office");
    socket.setEncoding("utf8").on("data", (more) => {
      rest += more;
      for (;;) {
        const end = rest.indexOf(inText ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const said = rest.slice(0, end);
        rest = rest.slice(end + (inText ? 5 : 2));
        if (inText) {
          letters.push({ to, raw: said });
          [inText, to] = [false, []];
          say("250 taken");
        } else if (/^RCPT TO:/i.test(said)) {
          to.push(said.match(/<(.*)>/)[1]);
          say("250 ok");
        } else if (/^DATA/i.test(said)) {
          inText = true;
          say("354 go on");
        } else if (/^QUIT/i.test(said)) {
          say("221 bye");
          socket.end();
        } else {
          say("250 ok");
        }
      }
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const letter = async (to, words) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = letters.map(read).find((one) => one.to.includes(to) && one.text.includes(words));
      if (found) return found;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`no letter to ${to} with «${words}»; there are: ${letters.map((one) => one.to).join(", ")}`);
  };
  return { port: server.address().port, letter, close: () => server.close() };
}

/** The letter with its text as its reader sees it. */
function read({ to, raw }) {
  const at = raw.indexOf("\r\n\r\n");
  const [head, body] = [raw.slice(0, at), raw.slice(at + 4)];
  if (!/quoted-printable/i.test(head)) return { to, raw, head, text: body };
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return { to, raw, head, text: Buffer.from(bytes, "latin1").toString("utf8") };
}

/** The path of the first link after some words of a letter. */
export function linkAfter(letter, words) {
  const after = letter.text.slice(letter.text.indexOf(words) + words.length);
  return new URL(after.match(/https?:\/\/\S+/)[0]).pathname;
}
