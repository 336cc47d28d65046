#!/usr/bin/env python3
"""How much a regrade of 100,000 attempts slows submissions, as a ratio.

Starts the packaged service (./mvnw package first) on a new database, stores 100,000 attempts of 20,000 learners, warms up, and
then submits answers of 100 learners over 16 connections in windows without and with a regrade under way. Each pair of windows
comes in random order, so that whatever else the machine does hits both alike. Prints min, median and max of the ratios.

Needs wrk, psql, and ports 8080 and 9000. Usage: regrade_impact.py JAVA [PAIRS [SECONDS]], JAVA being the java of a JDK 25.
"""
import json, os, random, re, shutil, statistics, subprocess, sys, tempfile, time, urllib.request

API = "http://localhost:8080/v1"
SUBMITTED = ("lambda-union-boundary", {"kind": "single_choice", "option": "after-watermark"})
REGRADED = ("sizing-four-week-measurement", {"kind": "numeric", "value": 24000})
SUBMIT = """
local tokens = {}
for line in io.lines("%s") do tokens[#tokens + 1] = line end
request = function()
  wrk.headers["Authorization"] = "Bearer " .. tokens[math.random(#tokens)]
  wrk.headers["Content-Type"] = "application/json"
  return wrk.format("POST", "/v1/challenges/%s/attempts", nil, '%s')
end
"""


def call(method, path, body=None, token=None):
    request = urllib.request.Request(API + path, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def token(name, *roles):
    return call("POST", "/dev/tokens", {"name": name, **({"roles": list(roles)} if roles else {})})["token"]


def start(java, folder):
    limits = ["-Ddatadriven.rate-limit.burst=10000000", "-Ddatadriven.rate-limit.per-second=1000000"]
    with open(f"{folder}/log", "w") as log:
        service = subprocess.Popen(
            [java, *limits, "-Ddatadriven.regrade.every=1s", "-jar", "target/quarkus-app/quarkus-run.jar"],
            env={**os.environ, "DATADRIVEN_DATA": f"{folder}/data"}, stdout=log, stderr=log)
    for _ in range(120):
        try:
            urllib.request.urlopen("http://localhost:9000/q/health/ready").read()
            return service
        except OSError:
            time.sleep(1)
    service.kill()
    sys.exit(open(f"{folder}/log").read())


def fill(folder):
    """One real attempt, and 100,000 copies of it, so that every column is what the service writes."""
    processes = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
    port = re.search(rf"postgres -D {re.escape(folder)}\S* -p (\d+)", processes).group(1)

    def sql(text):
        return subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", port, "-U", "postgres",
                               "datadriven", "-c", text], check=True, capture_output=True, text=True).stdout.strip()

    def copied(table, replaced):
        columns = sql(f"select column_name from information_schema.columns where table_name = '{table}'"
                      " order by ordinal_position").split()
        return ", ".join(columns), ", ".join(replaced.get(it, f"one.{it}") for it in columns)

    call("POST", f"/challenges/{REGRADED[0]}/attempts", {"answer": REGRADED[1]}, token("first"))
    names, values = copied("learner", {"id": "gen_random_uuid()", "issuer": "'many'", "subject": "'m' || i"})
    sql(f"insert into learner ({names}) select {values} from (select * from learner limit 1) one, generate_series(1, 20000) i")
    names, values = copied("attempt", {"learner_id": "who.id", "id": "gen_random_uuid()", "idempotency_key": "'k' || n",
                                       "standing_tries": "n", "ordinal": "n"})
    sql(f"insert into attempt ({names}) select {values} from (select * from attempt limit 1) one,"
        " (select id from learner where issuer = 'many') who, generate_series(1, 5) n")
    sql("vacuum analyze")
    print("attempts stored:", sql("select count(*) from attempt"))


def main():
    java, pairs, seconds = sys.argv[1], int((sys.argv + [14])[2]), int((sys.argv + [0, 8])[3])
    folder = tempfile.mkdtemp()
    service = start(java, folder)
    try:
        fill(folder)
        admin = token("grace", "admin")
        with open(f"{folder}/tokens", "w") as file:
            file.writelines(token(f"learner {i}") + "\n" for i in range(100))
        with open(f"{folder}/submit.lua", "w") as file:
            file.write(SUBMIT % (f"{folder}/tokens", SUBMITTED[0], json.dumps({"answer": SUBMITTED[1]})))

        def window(length=seconds):
            text = subprocess.run(["wrk", "-t1", "-c16", f"-d{length}s", "-s", f"{folder}/submit.lua", "http://localhost:8080"],
                                  check=True, capture_output=True, text=True).stdout
            if "Non-2xx" in text:
                sys.exit(text)
            return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))

        def while_regrading():
            regrade = call("POST", "/admin/regrades", {"challengeId": REGRADED[0]}, admin)["id"]
            time.sleep(2.5)
            before = call("GET", f"/admin/regrades/{regrade}", token=admin)["done"]
            rate = window()
            after = call("GET", f"/admin/regrades/{regrade}", token=admin)["done"]
            call("DELETE", f"/admin/regrades/{regrade}", token=admin)
            time.sleep(2.5)
            return rate, (after - before) / seconds

        print("warm:", window(20), window(20), window(20))
        ratios = []
        for pair in range(pairs):
            if random.random() < 0.5:
                without, (during, regraded) = window(), while_regrading()
            else:
                (during, regraded), without = while_regrading(), window()
            ratios.append(during / without)
            print(f"{pair + 1}: {without:.0f}/s without, {during:.0f}/s with, ratio {ratios[-1]:.3f}; regraded {regraded:.0f}/s")
        print(f"ratio min {min(ratios):.3f}, median {statistics.median(ratios):.3f}, max {max(ratios):.3f},"
              f" mean {statistics.mean(ratios):.3f}")
    finally:
        service.terminate()
        service.wait()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
