#!/usr/bin/env python3
"""Times a long annual report as PDF and as DOCX.

    bench/report.py PATH/TO/handlekraft [FOLDER]

Makes the demo union with its year in FOLDER (a temporary one by default), lengthens the chapters of one branch's report until it fills
forty pages with its tables and pictures, and lets the program make each file ten times. Prints medians; what starting the program and
opening the database take is in them. Needs pdfinfo (Debian's poppler-utils). A benchmark, not a test: a program built for
development is some ten times slower than a released one.
"""
import sqlite3, statistics, subprocess, sys, tempfile, time
from pathlib import Path

TIMES, PAGES = 10, 40
PARAGRAPH = """Styret har hatt ni møter i året. Vi har fulgt opp handlingsplanen på hvert av dem, og tatt med det som ikke ble ferdig
til neste møte. **Arbeidsplassbesøkene** er det som har gitt mest: der vi har vært, har flere meldt seg inn, og flere har spurt om kurs."""


def main():
    program = sys.argv[1]
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="handlekraft-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "report.sqlite"
    path.unlink(missing_ok=True)
    address = ["--database", f"sqlite:{path}"]
    subprocess.run([program, "demo", "--year", "--no-serve", *address], check=True, stdout=subprocess.DEVNULL)
    db = sqlite3.connect(path)
    newest = """SELECT r.id, u.name, r.year FROM annual_report r JOIN unit u ON u.id = r.unit JOIN report_part p ON p.report = r.id
                GROUP BY r.id ORDER BY count(*) DESC, r.id LIMIT 1"""
    report, unit, year = db.execute(newest).fetchone()
    sections = db.execute("SELECT id, text FROM report_section WHERE report = ?", (report,)).fetchall()

    def make(ending):
        to = folder / f"report.{ending}"
        subprocess.run([program, "report", "annual", unit, "--year", str(year), "--to", str(to), *address], check=True)
        return to

    def pages():
        said = subprocess.run(["pdfinfo", str(make("pdf"))], check=True, capture_output=True, text=True).stdout
        return next(int(line.split()[1]) for line in said.splitlines() if line.startswith("Pages:"))

    paragraphs = 0
    while (count := pages()) < PAGES:
        paragraphs += 4
        for section, text in sections:
            longer = text + "\n\n" + "\n\n".join([f"## Mer om arbeidet\n\n{PARAGRAPH}"] * paragraphs)
            db.execute("UPDATE report_section SET text = ? WHERE id = ?", (longer, section))
        db.commit()
    parts = db.execute("SELECT count(*) FROM report_part WHERE report = ?", (report,)).fetchone()[0]
    print(f"{unit} {year}: {count} pages, {len(sections)} chapters, {parts} tables and pictures")
    for ending in ("pdf", "docx"):
        took = []
        for _ in range(TIMES):
            began = time.perf_counter()
            to = make(ending)
            took.append(time.perf_counter() - began)
        print(f"  {ending}: {statistics.median(took):.2f} s, {to.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
