#!/usr/bin/env python3
"""What the service adds to PostgreSQL when an answer is submitted, as a ratio.

Starts the packaged service (./mvnw package first) on a new database and lets, in rounds and in random order, wrk submit answers
over HTTP, and pgbench run the statement that a submit is, taken from AttemptLog.java, with the same values and as many clients
on the same tables. Prints for each what a request costs in microseconds of CPU, and the ratio of the rates; a lesson, new to the
caller and known to them, is read for comparison.

Needs wrk, pgbench, psql, and ports 8080 and 9000. Usage: submit.py JAVA [ROUNDS [SECONDS]], JAVA being the java of a JDK 25.
"""
import os, random, re, statistics, subprocess, sys, urllib.request
from service import API, Service, call, requests_per_second, token

CHALLENGE, ANSWER = "lambda-union-boundary", {"kind": "single_choice", "option": "after-watermark"}
LESSON = "/lessons/architecture-at-scale"
CLIENTS = 16
SOURCE = "src/main/java/io/datadriven/attempts/AttemptLog.java"
LEARNER = "('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid"
KEY = "lpad(:run::text, 6, '0') || '-' || lpad(:client_id::text, 4, '0') || '-' || lpad(:i::text, 24, '0')"
# What each place of the statement is, in its order: a column of an attempt that the service stored, or what differs each time.
PLACES = ["LEARNER", "challenge_id", "passed", "AT", "max_points", "score", "points", "LEARNER", "KEY",
          "ID", "KEY", "fingerprint", "challenge_version", "grader_version", "answer", "checks", "score", "points",
          "max_points", "passed", "AT", "seed", "elapsed_ms", "answered_at"]


def statement(service):
    """The service's own, ready for pgbench. What a learner sends once is made by the service first, to have its values."""
    call("POST", f"/challenges/{CHALLENGE}/attempts", {"answer": ANSWER}, token("first"))
    def stored(column):
        return service.sql(f"select quote_nullable({column}) from attempt limit 1")
    made = {"LEARNER": LEARNER, "KEY": KEY, "AT": "date_trunc('second', now())", "ID": "uuidv7()"}
    values = iter([made[it] if it in made else stored(it) for it in PLACES])
    sql = re.search(r'String ADD = """\n(.*?)"""', open(SOURCE).read(), re.S).group(1)
    return re.sub(r"\?", lambda _: next(values), sql).strip()


def cpu(pid):
    """Seconds that a process has used so far, and those of its children that are gone."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK"), int(fields[1])


def database_cpu(postmaster):
    total = cpu(postmaster)[0]
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            seconds, parent = cpu(pid)
        except FileNotFoundError:
            continue
        total += seconds if parent == postmaster else 0
    return total


def main():
    java, rounds, seconds = sys.argv[1], int((sys.argv + [5])[2]), int((sys.argv + [0, 8])[3])
    with Service(java) as service:
        script = service.submitting(CHALLENGE, ANSWER)
        bench = f"{service.folder}/submit.sql"
        with open(bench, "w") as file:
            file.write("\\set n random(1, 100)\n\\set i :i + 1\n" + statement(service) + ";\n")
        names, values = service.copied("learner", {"id": LEARNER.replace(":n", "n"), "issuer": "'bench'", "subject": "'b' || n"})
        service.sql(f"insert into learner ({names}) select {values}"
                    " from (select * from learner limit 1) one, generate_series(1, 100) n")
        runs = iter(range(1_000_000))

        def submit(length=seconds):
            return requests_per_second(length, script=script, connections=CLIENTS)

        def pgbench(length=seconds):
            text = subprocess.run(
                ["pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "1", "-T", str(length), "-f", bench, "-D", "i=0",
                 "-D", f"run={next(runs)}", *service.database, "datadriven"], check=True, capture_output=True, text=True).stdout
            return float(re.search(r"tps = ([\d.]+)", text).group(1))

        with urllib.request.urlopen(API + LESSON) as answer:
            tag = answer.headers["ETag"]
        measured = {"pgbench": pgbench, "submit": submit,
                    "lesson": lambda: requests_per_second(seconds, path="/v1" + LESSON, connections=CLIENTS),
                    "lesson, known": lambda: requests_per_second(
                        seconds, path="/v1" + LESSON, connections=CLIENTS, headers=[f"If-None-Match: {tag}"])}
        print("warm:", [round(it(20)) for it in (submit, pgbench, submit, pgbench)])
        seen = {name: [] for name in measured}
        for number in range(rounds):
            for name in random.sample(list(measured), len(measured)):
                before = cpu(service.process.pid)[0], database_cpu(service.postmaster)
                rate = measured[name]()
                after = cpu(service.process.pid)[0], database_cpu(service.postmaster)
                each = [(b - a) * 1e6 / (rate * seconds) for a, b in zip(before, after)]
                seen[name].append((rate, *each))
                print(f"{number + 1}: {name}: {rate:.0f}/s, CPU us each: service {each[0]:.0f}, PostgreSQL {each[1]:.0f}")
        for name, rows in seen.items():
            print(f"{name}: CPU us each, median: service {statistics.median(it[1] for it in rows):.0f},"
                  f" PostgreSQL {statistics.median(it[2] for it in rows):.0f}")
        ratios = [s[0] / p[0] for s, p in zip(seen["submit"], seen["pgbench"])]
        print(f"submit / pgbench: min {min(ratios):.3f}, median {statistics.median(ratios):.3f}, max {max(ratios):.3f}")
        print("lesson / lesson, known: CPU", round(statistics.median(it[1] for it in seen["lesson"])
              / statistics.median(it[1] for it in seen["lesson, known"]), 2))
        print("service RSS, MB:", int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{service.process.pid}/status").read()).group(1)) // 1024)


if __name__ == "__main__":
    main()
