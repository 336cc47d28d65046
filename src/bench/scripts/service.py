"""The packaged service on a new database, and how to talk to both. What the benchmarks share."""
import json, os, re, shutil, subprocess, sys, tempfile, time, urllib.request

API = "http://localhost:8080/v1"
UNLIMITED = ["-Ddatadriven.rate-limit.burst=10000000", "-Ddatadriven.rate-limit.per-second=1000000"]
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


class Service:
    """Runs as long as the block. Its folder is gone afterwards."""

    def __init__(self, java, *options):
        self.command = [java, *UNLIMITED, *options, "-jar", "target/quarkus-app/quarkus-run.jar"]

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        with open(f"{self.folder}/log", "w") as log:
            self.process = subprocess.Popen(
                self.command, env={**os.environ, "DATADRIVEN_DATA": f"{self.folder}/data"}, stdout=log, stderr=log)
        for _ in range(120):
            try:
                urllib.request.urlopen("http://localhost:9000/q/health/ready").read()
                break
            except OSError:
                time.sleep(1)
        else:
            self.process.kill()
            sys.exit(open(f"{self.folder}/log").read())
        running = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout
        found = re.search(rf"(\d+) \S*postgres -D {re.escape(self.folder)}\S* -p (\d+)", running)
        self.postmaster, self.port = int(found.group(1)), found.group(2)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder)

    @property
    def database(self):
        return ["-h", "127.0.0.1", "-p", self.port, "-U", "postgres"]

    def sql(self, text):
        return subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", *self.database, "datadriven", "-c", text],
                              check=True, capture_output=True, text=True).stdout.strip()

    def copied(self, table, replaced):
        """The columns of a table, and what they are selected from: a row called one, but for what is replaced."""
        columns = self.sql(f"select column_name from information_schema.columns where table_name = '{table}'"
                           " order by ordinal_position").split()
        return ", ".join(columns), ", ".join(replaced.get(it, f"one.{it}") for it in columns)

    def submitting(self, challenge, answer, learners=100):
        """A script by which wrk submits this answer of so many learners."""
        with open(f"{self.folder}/tokens", "w") as file:
            file.writelines(token(f"learner {i}") + "\n" for i in range(learners))
        script = f"{self.folder}/submit.lua"
        with open(script, "w") as file:
            file.write(SUBMIT % (f"{self.folder}/tokens", challenge, json.dumps({"answer": answer})))
        return script


def requests_per_second(seconds, path="", script=None, headers=(), connections=16):
    """What wrk says; an answer that is no 2xx or 3xx ends the benchmark."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", *(["-s", script] if script else []),
               *(part for it in headers for part in ("-H", it)), "http://localhost:8080" + path]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in text:
        sys.exit(text)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
