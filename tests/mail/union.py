"""The demo union with many people who are to be reminded, and the built program to run on it."""
import http.cookiejar
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

FROM = "post@verv.example.org"
PAGES = "https://verv.example.org"
# Three days before an action of the bus branch in Bergen is due; the demo lives in 2026.
DAY = "2026-06-16"
DAYS_LATER = "126"


class Union:
    """A database in a folder, and the program."""

    def __init__(self, program, folder, name="union"):
        self.program, self.folder, self.path = program, folder, os.path.join(folder, name + ".sqlite")

    @property
    def address(self):
        return "sqlite:" + self.path

    def copy(self, name):
        other = Union(self.program, self.folder, name)
        shutil.copyfile(self.path, other.path)
        return other

    def environment(self):
        return {name: value for name, value in os.environ.items() if not name.startswith("HANDLEKRAFT_")}

    def begin(self, port, *more, day=DAY):
        """`mail send`, running."""
        command = [self.program, "--language", "en", "mail", "send", "--database", self.address, "--day", day]
        command += ["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", FROM, "--public-address", PAGES, *more]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment(), text=True)

    def send(self, port, *more, day=DAY):
        """`mail send` to its end: exit code and what it said."""
        with self.begin(port, *more, day=day) as running:
            out, err = running.communicate(timeout=120)
        return running.returncode, out + err

    def status(self):
        command = [self.program, "--language", "en", "mail", "status", "--database", self.address]
        return subprocess.run(command, capture_output=True, env=self.environment(), text=True, check=True).stdout

    def rows(self, sql, values=()):
        """The database from outside; the program is not running."""
        with sqlite3.connect(self.path) as connection:
            return connection.execute(sql, values).fetchall()

    def write(self, sql, rows):
        connection = sqlite3.connect(self.path)
        with connection:
            connection.executemany(sql, rows)
        connection.close()

    def states(self):
        return dict(self.rows("SELECT state, count(*) FROM letter GROUP BY state"))

    def state_of(self, address):
        found = self.rows("SELECT l.state FROM letter l JOIN mail_address m ON m.account = l.account WHERE m.address = ?", (address,))
        return [state for (state,) in found]


class Served:
    """The demo's pages, and somebody signed in."""

    def __init__(self, union, *more):
        command = [union.program, "demo", "--language", "nb", "--listen", "127.0.0.1:0", "--database", union.address, *more]
        self.running = subprocess.Popen(command, stdout=subprocess.PIPE, env=union.environment(), text=True)
        for line in self.running.stdout:
            found = re.search(r"http://[\d.:]+", line)
            if found:
                self.pages = found.group(0)
            if "Passordet er alltid: " in line:
                self.password = line.split("Passordet er alltid: ")[1].strip()
            if "Ctrl+C" in line:
                break
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def get(self, path):
        return self.ask(path, None)

    def post(self, path, **fields):
        return self.ask(path, urllib.parse.urlencode(fields).encode())

    def ask(self, path, data):
        try:
            with self.opener.open(self.pages + path, data, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def sign_in(self, name):
        status, _ = self.post("/sign-in", name=name, password=self.password)
        assert status == 200, status

    def stop(self):
        self.running.send_signal(signal.SIGTERM)
        self.running.wait(timeout=30)


def founded(program, folder, people):
    """The demo union, Bergen's plan adopted, and so many people beside Kari who answer for what she answers for."""
    union = Union(program, folder)
    served = Served(union)
    served.sign_in("kari")
    _, page = served.get("/action-plans")
    adopted = 0
    for plan in sorted(set(re.findall(r'href="/action-plans/([0-9a-f-]{36})"', page))):
        adopted += served.post(f"/plans/{plan}/adoption", organ="årsmøtet", on_day="10.2.2026", minutes="sak 5/26")[0] == 200
    assert adopted, "nothing was adopted"
    served.stop()
    # What was open long before has been told to those who are there; it is not what is tested.
    union.write("UPDATE mail_address SET seen_on = NULL, confirmed_ms = CASE WHEN address LIKE 'kari@%' THEN confirmed_ms END WHERE 1 = ?", [(1,)])
    account, name, sort_key, hashed = union.rows("SELECT id, name, sort_key, password_hash FROM account WHERE sign_in_name = 'kari'")[0]
    post = union.rows("SELECT unit, role, title_nb, title_nn, title_en, from_on FROM post WHERE account = ?", (account,))[0]
    made = [(str(uuid.uuid4()), f"person{n}") for n in range(people)]
    union.write("INSERT INTO account VALUES (?, ?, ?, ?, 'nb', ?, 0, NULL)", [(who, sign_in, name, sort_key, hashed) for who, sign_in in made])
    union.write("INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)", [(str(uuid.uuid4()), who, *post) for who, _ in made])
    union.write(
        "INSERT INTO mail_address (account, address, confirm_key, made_ms, confirmed_ms) VALUES (?, ?, ?, 0, 0)",
        [(who, f"{sign_in}@example.org", str(uuid.uuid4())) for who, sign_in in made],
    )
    return union


def wait_for(what, seconds=10.0):
    until = time.monotonic() + seconds
    while not what() and time.monotonic() < until:
        time.sleep(0.002)
    return what()
