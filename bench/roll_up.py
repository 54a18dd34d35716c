#!/usr/bin/env python3
"""Times the roll-up at the size it is made for: 10,000 action plans with 300,000 actions under one national plan.

    bench/roll_up.py PATH/TO/handlekraft [FOLDER]

Makes a database in FOLDER (a temporary one by default): the demo union, and 3,333 branches in 20 districts with an action plan a year
in three years, two goals and thirty actions each, a third of them under a goal, six in ten with a status, and answers to four in
five of the 81 national measures. Lets the program count everything once, serves it, signs in, asks for each page 50 times, and says
of thirty actions that they are done. Prints medians in milliseconds, sizes, and what the SQL alone takes in the sqlite3 of this
Python. Nothing is switched off. A benchmark, not a test: a program built for development is some ten times slower than a released one.
"""
import http.cookiejar, random, sqlite3, statistics, subprocess, sys, tempfile, time, urllib.error, urllib.parse, urllib.request
from pathlib import Path

BRANCHES, DISTRICTS, YEARS, ACTIONS, AT = 3_333, 20, (2025, 2026, 2027), 30, 1_760_000_000_000
PASSWORD = "samferd i samla flokk"
PORT = 8199


def ids():
    n = 0
    while True:
        n += 1
        yield f"{n:08x}-0000-7000-8000-{n:012x}"


def insert(db, table, columns, rows):
    marks = ",".join("?" * len(columns.split(",")))
    db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def fill(path):
    db, new, dice = sqlite3.connect(path), ids(), random.Random(7)
    top = db.execute("SELECT id FROM unit WHERE parent IS NULL").fetchone()[0]
    account = db.execute("SELECT id FROM account WHERE sign_in_name = 'solveig'").fetchone()[0]
    levels = [row[0] for row in db.execute("SELECT id FROM level ORDER BY position")]
    units, tree = [], []
    districts = [next(new) for _ in range(DISTRICTS)]
    for n, district in enumerate(districts):
        units.append((district, top, levels[1], f"Prøvedistrikt {n}", f"prove {n}", "nb", "2020-01-01"))
        tree += [(district, district, 0), (top, district, 1)]
    branches = [next(new) for _ in range(BRANCHES)]
    leads = [(next(new), account, branches[0], "leader", "leder", "leiar", "leader", "2020-01-01")]
    for n, branch in enumerate(branches):
        above = districts[n % DISTRICTS]
        units.append((branch, above, levels[2], f"Prøvelag {n}", f"prove {n:05}", "nb", "2020-01-01"))
        tree += [(branch, branch, 0), (above, branch, 1), (top, branch, 2)]
    insert(db, "unit", "id,parent,level,name,sort_key,language,from_on", units)
    insert(db, "unit_tree", "above,below,distance", tree)
    db.execute("DELETE FROM level_count")
    db.execute("INSERT INTO level_count SELECT t.above, u.level, count(*) FROM unit_tree t JOIN unit u ON u.id = t.below GROUP BY t.above, u.level")
    insert(db, "post", "id,account,unit,role,title_nb,title_nn,title_en,from_on", leads)
    plan = "id,unit,kind,title,language,from_on,to_on,account,at_ms"
    adoption = "plan,organ,on_day,minutes,account,at_ms,in_force_on"
    national = next(new)
    insert(db, "plan", plan, [(national, top, "strategy-plan", "Prøveplan 2025–2027", "nb", "2025-01-01", "2027-12-31", account, AT)])
    insert(db, "adoption", adoption, [(national, "landsmøtet", "2025-01-01", "sak 1", account, AT, "2025-01-01")])
    measures, position = [], 0
    for a in range(6):
        area = next(new)
        insert(db, "area", "id,plan,position,title", [(area, national, a, f"Område {a}")])
        for g in range(4 + a % 2):
            goal, position = next(new), position + 1
            insert(db, "goal", "id,plan,area,position,text", [(goal, national, area, position, f"Mål {a}.{g} for hele forbundet")])
            for _ in range(3):
                measure, position = next(new), position + 1
                text = f"Tiltak {position} som lagene er bedt om å gjennomføre"
                insert(db, "measure", "id,plan,area,goal,position,text,level", [(measure, national, area, goal, position, text, levels[2])])
                measures.append(measure)
    rows = {name: [] for name in ("plan", "adoption", "area", "goal", "measure", "carried_out_by", "status")}
    statuses = ("done", "under-way", "in-part", "not-started", "dropped")
    answers, decisions = [], []
    kinds = ("taken_up", "adapted", "in_part", "later", "chosen_away", "not_relevant")
    for branch in branches:
        decision = next(new)
        decisions.append((decision, branch, national, "2025-02-01", "sak 2", account, AT))
        for measure in measures:
            if dice.random() < 0.8:
                answers.append((next(new), branch, national, measure, dice.choice(kinds), account, AT, decision, True))
        for year in YEARS:
            own, area = next(new), next(new)
            begins, ends = f"{year}-01-01", f"{year}-12-31"
            rows["plan"].append((own, branch, "action-plan", f"Handlingsplan {year}", "nb", begins, ends, account, AT))
            rows["adoption"].append((own, "årsmøtet", begins, "sak 1", account, AT, begins))
            rows["area"].append((area, own, 0, "Arbeidet vårt"))
            goals = [next(new), next(new)]
            rows["goal"] += [(goal, own, area, n, f"Eget mål {n}") for n, goal in enumerate(goals)]
            for n in range(ACTIONS):
                action = next(new)
                of = goals[n % 2] if n < 10 else None
                rows["measure"].append((action, own, area, of, n, "Styret besøker alle arbeidsplassene i løpet av våren"))
                rows["carried_out_by"].append((next(new), own, dice.choice(measures), action))
                if dice.random() < 0.6:
                    rows["status"].append((next(new), own, action, "", dice.choice(statuses), "", account, AT + n))
    insert(db, "plan", plan, rows["plan"])
    insert(db, "adoption", adoption, rows["adoption"])
    insert(db, "area", "id,plan,position,title", rows["area"])
    insert(db, "goal", "id,plan,area,position,text", rows["goal"])
    insert(db, "measure", "id,plan,area,goal,position,text", rows["measure"])
    insert(db, "carried_out_by", "id,plan,measure,own_measure", rows["carried_out_by"])
    insert(db, "answer_decision", "id,unit,plan,on_day,minutes,account,at_ms", decisions)
    insert(db, "answer", "id,unit,plan,measure,kind,account,at_ms,decision,standing", answers)
    insert(db, "status", "id,plan,measure,occasion,status,note,account,at_ms", rows["status"])
    for table in ("tree_count", "unit_count", "unit_goal", "tree_answer", "unit_answer"):
        db.execute(f"DELETE FROM {table}")
    db.commit()
    print(f"{len(rows['plan']):,} action plans, {len(rows['measure']):,} actions, {len(rows['status']):,} statuses, {len(answers):,} answers")
    return national


def median(times):
    return f"{statistics.median(times) * 1000:.1f} ms"


def timed(what, ask, times=50):
    took, size = [], 0
    for _ in range(times):
        began = time.perf_counter()
        size = ask()
        took.append(time.perf_counter() - began)
    print(f"  {what:62} {median(took):>10}{f'  {size / 1000:.0f} kB' if size else ''}")


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def unredirected(jar, request):
    request.add_header("Sec-Fetch-Site", "same-origin")
    try:
        urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), Stay).open(request)
    except urllib.error.HTTPError as answer:
        assert answer.code == 303, answer.read().decode()
        return 0
    raise AssertionError("the form was shown again")


def pages(address, national, goal):
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    opener.unredirected = lambda request: unredirected(jar, request)
    opener.addheaders = [("Sec-Fetch-Site", "same-origin")]
    opener.open(f"{address}/sign-in", urllib.parse.urlencode({"name": "solveig", "password": PASSWORD}).encode()).read()
    for what, path, times in (
        ("the plan's page", f"/plans/{national}", 20),
        ("the roll-up of the plan", f"/plans/{national}/roll-up?year=2026", 50),
        ("one goal of it, with its units", f"/plans/{national}/roll-up/lines/{goal}?year=2026", 50),
        ("the roll-up as it stood on a day (counted, not kept)", f"/plans/{national}/roll-up?year=2026&by=2026-06-30", 3),
        ("the roll-up of the whole period (counted, not kept)", f"/plans/{national}/roll-up?year=all", 3),
    ):
        timed(what, lambda: len(opener.open(address + path).read()), times)
    return opener


def reports(opener, address, path, national):
    """Says of thirty actions of one branch that they are done, one after another, and that the roll-up then counts them."""
    db = sqlite3.connect(path)
    branch = "SELECT p.id, m.id FROM measure m JOIN plan p ON p.id = m.plan JOIN unit u ON u.id = p.unit WHERE u.name = 'Prøvelag 0' AND p.from_on = '2026-01-01'"
    actions = db.execute(branch).fetchall()
    done = "SELECT done FROM tree_count WHERE item = ? AND year = 2026 AND above = (SELECT id FROM unit WHERE parent IS NULL)"
    reported = """SELECT count(*) FROM measure m WHERE m.plan = ? AND 'done' =
                  (SELECT status FROM status s WHERE s.measure = m.id ORDER BY at_ms DESC LIMIT 1)"""
    before, already = db.execute(done, (national,)).fetchone()[0], db.execute(reported, (actions[0][0],)).fetchone()[0]
    left = iter(actions)

    def say():
        plan, action = next(left)
        form = urllib.parse.urlencode({"status": "done", "back": "front"}).encode()
        # Where one is led afterwards is another page: only the change itself is timed.
        request = urllib.request.Request(f"{address}/action-plans/{plan}/actions/{action}/statuses", form)
        return opener.unredirected(request)

    timed("a status, written down and summed up to the top", say, len(actions))
    after = db.execute(done, (national,)).fetchone()[0]
    assert after - before == len(actions) - already, f"{before} done before, {after} after, {already} of {len(actions)} already"


def sql(path, national, goal):
    db = sqlite3.connect(path)
    top = db.execute("SELECT id FROM unit WHERE parent IS NULL").fetchone()[0]
    kept = "SELECT * FROM tree_count WHERE above = ? AND plan = ? AND year = 2026"
    timed("the kept counts of the whole plan", lambda: 0 * len(db.execute(kept, (top, national)).fetchall()))
    units = """SELECT u.name, c.* FROM unit_count c JOIN unit_tree t ON t.below = c.unit AND t.above = ? JOIN unit u ON u.id = c.unit
               WHERE c.item = ? AND c.year = 2026 ORDER BY u.sort_key, u.id LIMIT 200"""
    timed("the units of one goal, 200 of them", lambda: 0 * len(db.execute(units, (top, goal)).fetchall()))
    for table in ("unit_count", "tree_count", "unit_goal", "unit_answer", "tree_answer", "measure", "status", "answer"):
        print(f"  {table}: {db.execute(f'SELECT count(*) FROM {table}').fetchone()[0]:,} rows")
    print(f"  the file: {Path(path).stat().st_size / 1e6:.0f} MB")


def main():
    program = sys.argv[1]
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="handlekraft-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "bench.sqlite"
    path.unlink(missing_ok=True)
    subprocess.run([program, "demo", "--no-serve", "--database", f"sqlite:{path}"], check=True, stdout=subprocess.DEVNULL)
    national = fill(path)
    goal = sqlite3.connect(path).execute("SELECT id FROM goal WHERE plan = ? ORDER BY position LIMIT 1", (national,)).fetchone()[0]
    began = time.perf_counter()
    subprocess.run([program, "report", "roll-up", "--plan", national, "--json", "--database", f"sqlite:{path}"], check=True, stdout=subprocess.DEVNULL)
    print(f"everything counted anew: {time.perf_counter() - began:.1f} s")
    print("SQL alone:")
    sql(path, national, goal)
    address = f"http://127.0.0.1:{PORT}"
    server = subprocess.Popen([program, "serve", "--listen", f"127.0.0.1:{PORT}", "--database", f"sqlite:{path}"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        server.stdout.readline()
        print("pages:")
        reports(pages(address, national, goal), address, path, national)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
