"""Runs the commands in a README's console blocks and compares what they print with what stands there, line by line.

A line of the README ends with … where the rest may differ.
Usage: readme_transcript.py README.md
"""

import re
import subprocess
import sys

END = "end-of-command-output"


def steps(readme):
    """Each command with the lines that it is said to print."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```", readme, re.M | re.S):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def matches(said, printed):
    return printed.startswith(said[:-1]) if said.endswith("…") else printed == said


def main(path):
    with open(path, encoding="utf-8") as file:
        commands = steps(file.read())
    if not commands:
        sys.exit(f"{path} has no transcript.")
    with subprocess.Popen(["bash"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as shell:
        for command, said in commands:
            shell.stdin.write(f"{command}\necho; echo {END}\n")
            shell.stdin.flush()
            printed = []
            for line in shell.stdout:
                if line.rstrip("\n") == END:
                    break
                printed.append(line.rstrip("\n"))
            printed = [line for line in printed[:-1]] if printed and printed[-1] == "" else printed
            if len(printed) != len(said) or not all(map(matches, said, printed)):
                sys.exit("\n".join([f"$ {command}", "printed:", *printed, "but the README says:", *said]))
        shell.stdin.close()
    print(f"The {len(commands)} commands of {path} print what it says.")


main(sys.argv[1])
