"""Reads the reports of a folder with other people's parsers. Called by .ci/formats."""
import csv, json, os, re, shutil, subprocess, sys
import xml.etree.ElementTree as ET

from optional import module

FOLDER = sys.argv[1]


def path(name):
    return os.path.join(FOLDER, "report." + name)


def load(name):
    with open(path(name), encoding="utf-8") as file:
        return json.load(file)


findings = load("json")["findings"]
count = len(findings)
assert count > 10, count


def sarif():
    log = load("sarif")
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0" and len(run["results"]) == count
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note") and result["message"]["text"]
        for location in result["locations"] + result.get("relatedLocations", []):
            region = location["physicalLocation"]["region"]
            assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    prints = [r["partialFingerprints"]["alignTool/v1"] for r in run["results"]]
    assert len(set(prints)) == count
    schemas = [name for name in ("sarif-schema.json", "sarif-2.1.0-rtm.4.json") if os.path.exists(os.path.join(FOLDER, name))]
    if schemas and module("jsonschema"):
        import jsonschema
        for schema in schemas:
            with open(os.path.join(FOLDER, schema), encoding="utf-8") as file:
                validator = jsonschema.Draft4Validator(json.load(file))
            for name in ("report.sarif", "accepted.sarif", "drift.sarif"):
                if not os.path.exists(os.path.join(FOLDER, name)):
                    continue
                with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
                    errors = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(json.load(file))]
                assert errors == [], (schema, name, errors[:5])
        print(f"sarif: valid by {len(schemas)} of 2 schemas of SARIF 2.1.0")
    else:
        print("skipped: the schema of SARIF 2.1.0 is not there")
    with open(os.path.join(FOLDER, "accepted.sarif"), encoding="utf-8") as file:
        accepted = json.load(file)["runs"][0]["results"]
    states = [r["baselineState"] for r in accepted]
    assert states.count("absent") == 1 and states.count("unchanged") == 2, states
    kinds = [(r["ruleId"], s["kind"], s.get("justification")) for r in accepted for s in r.get("suppressions", [])]
    assert ("weekday-mismatch", "external", "as printed") in kinds, kinds
    loader = module("sarif.loader")
    if loader:
        assert loader.load_sarif_file(path("sarif")).get_result_count() == count
        print(f"sarif: sarif-tools reads {count} results")


def junit():
    parser = module("junitparser")
    if parser:
        xml = parser.JUnitXml.fromfile(path("junit"))
        cases = [case for suite in xml for case in suite]
        checks = {f["check"] for f in findings if f["severity"] != "info"}
        failed = {case.name for case in cases if case.result}
        assert failed == checks, failed ^ checks
        print(f"junit: junitparser reads {len(cases)} cases, {len(failed)} failed")


def memories():
    if module("translate"):
        from translate.storage import tmx, xliff2
        units = tmx.tmxfile.parsefile(path("tmx")).units
        assert len(units) > 10 and all(u.source and u.target for u in units)
        print(f"tmx: translate-toolkit reads {len(units)} units")
        units = xliff2.Xliff2File.parsefile(path("xliff")).units
        assert len(units) > 10
        print(f"xliff: translate-toolkit reads {len(units)} units")


def plain():
    issues = load("gitlab")
    assert len({i["fingerprint"] for i in issues}) == len(issues) == count
    assert len(load("rdjson")["diagnostics"]) == count
    assert len(list(ET.parse(path("checkstyle")).iter("error"))) == count
    rows = list(csv.DictReader(open(path("csv"), encoding="utf-8", newline="")))
    assert [r["fingerprint"] for r in rows] == [f["fingerprint"] for f in findings]
    with open(path("github"), encoding="utf-8") as file:
        assert len(re.findall(r"^::(error|warning|notice) ", file.read(), re.M)) <= 30
    print(f"gitlab, rdjson, checkstyle, csv, github: {count} findings each")


def spreadsheet():
    if module("openpyxl"):
        import openpyxl
        book = openpyxl.load_workbook(path("xlsx"))
        rows = list(book["Findings"].iter_rows(values_only=True))
        column = {name: index for index, name in enumerate(rows[0])}
        assert [r[column["fingerprint"]] for r in rows[1:]] == [f["fingerprint"] for f in findings]
        assert all(isinstance(r[column["confidence"]], (int, float)) for r in rows[1:])
        counts = {r[0]: sum(r[1:]) for r in list(book["Counts"].iter_rows(values_only=True))[1:]}
        assert sum(counts.values()) == count, counts
        assert book["Findings"].freeze_panes == "A2"
        print(f"xlsx: openpyxl reads {len(rows) - 1} rows")
        review = book["Review"]
        rows = list(review.iter_rows(values_only=True))
        column = {name: index for index, name in enumerate(rows[0])}
        decided = [r[column["fingerprint"]] for r in rows[1:] if r[column["decision"]] == "open"]
        assert sorted(decided) == sorted(f["fingerprint"] for f in findings)
        assert review.data_validations.dataValidation[0].formula1 == '"open,accept,fix"'
        assert review.column_dimensions["G"].hidden
    if module("docx"):
        import docx
        table = docx.Document(path("docx")).tables[0]
        texts = [cell.text for cell in table.columns[3].cells]
        assert texts[0] == "finding" and sum(bool(text) for text in texts[1:]) == count
        print(f"docx: python-docx reads {len(texts) - 1} rows")


def html():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        return print("skipped: chromium is not installed")
    if module("playwright"):
        in_browser(chromium)
    text = open(path("html"), encoding="utf-8").read()
    assert not re.search(r"(src|href)=.(https?:)?//", text), "the report needs the network"


def in_browser(chromium):
    from playwright.sync_api import sync_playwright
    shots = os.environ.get("SCREENSHOTS")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width in (1280, 400):
            page = browser.new_page(viewport={"width": width, "height": 800})
            errors = watched(page)
            page.goto("file://" + path("html"))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"scrolls sideways at {width}"
            if shots:
                page.screenshot(path=f"{shots}/report-{width}.png")
            items = page.locator("nav li")
            assert items.count() == count
            for index in (count - 1, 0, count // 2):
                items.nth(index).click()
                page.wait_for_timeout(120)
                both_in_view(page, width)
            if shots:
                page.screenshot(path=f"{shots}/selected-{width}.png")
            page.keyboard.press("p")
            assert page.locator(".card.current").count() == 1
            page.keyboard.press("1")
            assert page.locator(".card.error:visible").count() == 0
            page.locator("#only").check()
            assert page.locator(".row:visible").count() == page.locator(".row:visible:has(.card:visible)").count()
            assert errors == [], errors
            page.close()
        dark(browser, shots)
        long_page(browser, shots)
        browser.close()
    print("html: Chromium shows it at 1280 and 400 pixels, the keys and filters work, no console error")


def watched(page):
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


def both_in_view(page, width):
    marks = page.locator("mark.current")
    places = marks if marks.count() else page.locator(".card.current")
    for i in range(places.count()):
        box = places.nth(i).bounding_box()
        assert box and 0 <= box["y"] and box["y"] + min(box["height"], 40) <= 800, f"a mark is out of view at {width}: {box}"


def dark(browser, shots):
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="dark")
    page.goto("file://" + path("html"))
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(int(n) for n in re.findall(r"\d+", color)[:3]) < 200, color
    if shots:
        page.screenshot(path=f"{shots}/dark.png")
    page.emulate_media(media="print")
    assert page.locator("nav:visible").count() == 0
    page.close()


def long_page(browser, shots):
    """5,000 beads: the first paint within a second, and a click leads to a finding at the far end."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    errors = watched(page)
    page.goto("file://" + os.path.join(FOLDER, "long.html"))
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    beads = page.locator(".row").count()
    assert beads >= 4900, beads
    page.locator("nav li").last.click()
    page.wait_for_timeout(200)
    both_in_view(page, 1280)
    if shots:
        page.screenshot(path=f"{shots}/long.png")
    assert errors == [], errors
    print(f"html: {beads} beads, first paint after {paint:.0f} ms")
    assert paint < 1000 * float(os.environ.get("PAINT_SLACK", "1")), paint
    page.close()


sarif()
junit()
memories()
plain()
spreadsheet()
html()
