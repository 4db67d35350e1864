"""Runs the hook, the action and the GitLab job in a repository with a pair that does not agree. Called by .ci/integrations."""
import json, os, subprocess, sys

from optional import module

ROOT, REPOSITORY, TOOL = sys.argv[1:]


def run(command, **environment):
    return subprocess.run(command, cwd=REPOSITORY, env=os.environ | environment, capture_output=True, text=True)


def hook():
    if not module("pre_commit"):
        return
    command = [sys.executable, "-m", "pre_commit"]
    checked = run(command + ["validate-manifest", os.path.join(ROOT, ".pre-commit-hooks.yaml")])
    assert checked.returncode == 0, checked.stdout
    hooks = yaml.safe_load(open(os.path.join(ROOT, ".pre-commit-hooks.yaml"), encoding="utf-8"))
    # The hook as it is, from a repository that holds nothing else, so that nothing is built.
    local = dict(next(h for h in hooks if h["id"] == "align-tool-system"))
    with open(os.path.join(REPOSITORY, ".pre-commit-config.yaml"), "w", encoding="utf-8") as file:
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}, file)
    run(["git", "add", "-A"])
    found = run(command + ["run"])
    assert found.returncode == 1 and "number-mismatch" in found.stdout, found.stdout + found.stderr
    run(["git", "reset", "-q"])
    clean = run(command + ["run", "--config", ".pre-commit-config.yaml"])
    assert clean.returncode == 0, clean.stdout + clean.stderr
    print("pre-commit: runs the hook, which finds what is staged and nothing else")


def action():
    steps = yaml.safe_load(open(os.path.join(ROOT, "action.yml"), encoding="utf-8"))
    script = steps["runs"]["steps"][-1]["run"]
    summary = os.path.join(REPOSITORY, "summary.md")
    environment = {"ARGS": "--only number-mismatch", "FAIL_ON": "warning", "SINCE": "HEAD", "SARIF": "out.sarif",
                   "TOOL": TOOL, "GITHUB_STEP_SUMMARY": summary}
    assert set(environment) - {"GITHUB_STEP_SUMMARY"} == set(steps["runs"]["steps"][-1]["env"])
    found = run(["bash", "-eo", "pipefail", "-c", script], **environment)
    assert found.returncode == 1, found.stderr
    assert found.stdout.startswith("::error file=en/a.txt,line=1,"), found.stdout
    assert "number-mismatch" in open(summary, encoding="utf-8").read()
    assert len(json.load(open(os.path.join(REPOSITORY, "out.sarif"), encoding="utf-8"))["runs"][0]["results"]) == 1
    passing = run(["bash", "-eo", "pipefail", "-c", script], **environment | {"ARGS": "--skip number-mismatch", "SARIF": ""})
    assert passing.returncode == 0, passing.stdout + passing.stderr
    print("action.yml: its step annotates, writes the summary and SARIF, and fails as it should")


def gitlab():
    job = yaml.safe_load(open(os.path.join(ROOT, "Docs/align-tool.gitlab-ci.yml"), encoding="utf-8"))["translations"]
    found = run(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], **job["variables"])
    assert found.returncode == 1, found.stderr
    report = os.path.join(REPOSITORY, job["artifacts"]["reports"]["codequality"])
    assert [i["check_name"] for i in json.load(open(report, encoding="utf-8"))] == ["number-mismatch"]
    print("gitlab: its job writes the report that it names")


def schema():
    jsonschema = module("jsonschema")
    if not jsonschema:
        return
    with open(os.path.join(ROOT, "Docs/align-tool.schema.json"), encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    good = run([TOOL, "check", "--print-config", "--glossary", "none.tsv"]).stdout
    for text in (good, open(os.path.join(REPOSITORY, ".align-tool.yml"), encoding="utf-8").read()):
        errors = list(validator.iter_errors(yaml.load(text, Loader=yaml.BaseLoader)))
        assert errors == [], errors
    for key in ("pears", "check", "maxwarnings"):
        assert list(validator.iter_errors({key: []})), key
    print("schema: the printed and the written configuration are valid by Docs/align-tool.schema.json")


def stream():
    jsonschema = module("jsonschema")
    if not jsonschema:
        return
    with open(os.path.join(ROOT, "Docs/jsonl.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    answers = jsonschema.Draft202012Validator(schema)
    requests = jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/request"})
    lines = [
        {"id": 1, "ko": "4만 5천 명이 참석하였다.", "en": "54,000 people attended.", "meta": {"a": [1]}},
        {"id": "b", "ko": "회의가 열렸다.\n4만 명이 왔다.", "en": "A meeting was held.\n50,000 people came."},
        {"id": None, "ko_path": "none.txt", "en_path": "none.txt", "date": "2024-05-01"},
    ]
    for line in lines:
        requests.validate(line)
    assert list(requests.iter_errors({"id": 1, "ko": "가"})), "a line with one text"
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines) + "no JSON\n"
    for command in ("check", "align"):
        found = subprocess.run([TOOL, command, "--jsonl"], input=text, capture_output=True, text=True)
        assert found.returncode == 0, found.stderr
        rows = [json.loads(line) for line in found.stdout.splitlines()]
        assert [row["id"] for row in rows] == [1, "b", None, None], rows
        for row in rows:
            answers.validate(row)
    print("stream: check --jsonl and align --jsonl answer as Docs/jsonl.schema.json says")


stream()
yaml = module("yaml")
if yaml:
    hook()
    action()
    gitlab()
    schema()
