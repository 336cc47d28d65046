#!/usr/bin/env python3
"""How much a regrade of 100,000 attempts slows submissions, as a ratio.

Starts the packaged service (./mvnw package first) on a new database, stores 100,000 attempts of 20,000 learners, warms up, and
then submits answers of 100 learners over 16 connections in windows without and with a regrade under way. Each pair of windows
comes in random order, so that whatever else the machine does hits both alike. Prints min, median and max of the ratios.

Needs wrk, psql, and ports 8080 and 9000. Usage: regrade_impact.py JAVA [PAIRS [SECONDS]], JAVA being the java of a JDK 25.
"""
import random, statistics, sys, time
from service import Service, call, requests_per_second, token

SUBMITTED = ("lambda-union-boundary", {"kind": "single_choice", "option": "after-watermark"})
REGRADED = ("sizing-four-week-measurement", {"kind": "numeric", "value": 24000})


def fill(service):
    """One real attempt, and 100,000 copies of it, so that every column is what the service writes."""
    call("POST", f"/challenges/{REGRADED[0]}/attempts", {"answer": REGRADED[1]}, token("first"))
    names, values = service.copied("learner", {"id": "gen_random_uuid()", "issuer": "'many'", "subject": "'m' || i"})
    service.sql(f"insert into learner ({names}) select {values}"
                " from (select * from learner limit 1) one, generate_series(1, 20000) i")
    names, values = service.copied("attempt", {"learner_id": "who.id", "id": "gen_random_uuid()", "idempotency_key": "'k' || n",
                                               "standing_tries": "n", "ordinal": "n"})
    service.sql(f"insert into attempt ({names}) select {values} from (select * from attempt limit 1) one,"
                " (select id from learner where issuer = 'many') who, generate_series(1, 5) n")
    service.sql("vacuum analyze")
    print("attempts stored:", service.sql("select count(*) from attempt"))


def main():
    java, pairs, seconds = sys.argv[1], int((sys.argv + [14])[2]), int((sys.argv + [0, 8])[3])
    with Service(java, "-Ddatadriven.regrade.every=1s") as service:
        fill(service)
        admin = token("grace", "admin")
        script = service.submitting(*SUBMITTED)

        def window(length=seconds):
            return requests_per_second(length, script=script)

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


if __name__ == "__main__":
    main()
