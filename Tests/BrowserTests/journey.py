"""The site as its readers live it, in a real browser. Prints a line a test; ends with 1 if one fails.

Run by `make test` through scripts/browser-tests.sh; PROGRAM names the built program.
"""

import pathlib
import re
import sys
import time
import traceback

from playwright.sync_api import expect, sync_playwright

from served import Reader, report, site

AUDIT = (pathlib.Path(__file__).parent / "audit.js").read_text()
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True}
CASE = "/cases/minimal"
# What a page owes is looked for again and again; a laden machine takes longer than the usual five seconds.
expect.set_options(timeout=20_000)


def audited(reader, where):
    """The page as it stands owes nothing."""
    faults = reader.page.evaluate(AUDIT)
    assert faults == [], where + "\n" + "\n".join(faults)


def progress(seen):
    """Whether one of the sentences says how many of the runs are done."""
    return any(re.search(r"\d+ of 3000", words) for words in seen)


def journey(browser, served):
    """Library, search, case, handle, run, what-if, exercise, evidence, comment, approval."""
    reader = Reader(browser, served, viewport={"width": 1280, "height": 900})
    page = reader.page
    page.goto("/cases/kazakhstan-2022/evidence")
    page.get_by_label("What was known on").fill("2022-01-03")
    page.get_by_role("button", name="Weigh").click()
    page.wait_for_url("**/evidence?as-of=2022-01-03*")
    weighing = page.url

    page.goto("/")
    audited(reader, "library")
    page.get_by_role("searchbox").fill("steppe")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Found")).to_be_visible()
    audited(reader, "search")
    page.get_by_role("link", name="Fuel-price riots in Steppeland").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fuel-price riots in Steppeland")
    reader.settle()
    expect(page.get_by_text("Bottom line").first).to_be_visible()
    audited(reader, "case")

    page.get_by_role("link", name="Change numbers").click()
    page.locator("summary", has_text="The case: regions").click()
    field = page.locator("[name='edit.regions.port.exposure']")
    before = field.input_value()
    handle = page.get_by_role("slider", name="low end of regions.port.exposure")
    handle.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    assert field.input_value() != before, "the handle moves nothing"
    page.locator("#field-runs").fill("3000")
    audited(reader, "handles")
    page.get_by_role("button", name="Run with these numbers").click()
    # Read in one look: the words go away once the runs are done, between one look and the next.
    page.wait_for_url("**runs=3000**")
    told = page.locator(".told")
    seen = set(told.all_text_contents())
    while page.locator("[data-job]").count() and not progress(seen):
        page.wait_for_timeout(25)
        seen.update(told.all_text_contents())
    assert progress(seen), f"no progress: {seen}"
    reader.settle()
    assert "edit.regions.port.exposure=" in page.url and "runs=3000" in page.url
    expect(page.get_by_role("heading", name="What is changed")).to_be_visible()
    slider = page.get_by_role("slider", name="day", exact=True)
    shown = page.locator("#day-view h3")
    first = shown.text_content()
    slider.focus()
    page.keyboard.press("Home")
    expect(shown).not_to_have_text(first)
    expect(shown).to_contain_text("Day 1,")
    audited(reader, "run")

    page.get_by_role("link", name="What if").click()
    page.get_by_label("This move is made").select_option("concede")
    page.get_by_label("Pairs of runs").fill("100")
    audited(reader, "what if")
    page.get_by_role("button", name="Compare").click()
    reader.settle()
    expect(page.get_by_text("concede is made on")).to_be_visible()
    audited(reader, "compared")

    page.get_by_role("link", name="Exercise").click()
    page.get_by_label("World").fill("2")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", name=re.compile("Evening before day"))).to_be_visible()
    audited(reader, "evening")
    page.get_by_role("checkbox", name=re.compile("^concede")).check()
    page.get_by_role("button", name="Carry out").click()
    reader.settle()
    expect(page.get_by_text("What may come of it: concede")).to_be_visible()
    audited(reader, "consequences")

    page.goto(weighing)
    reader.settle()
    ranking = page.locator("#ranking tbody")
    before = ranking.text_content()
    audited(reader, "weighed")
    page.locator("form[data-boxes] input[type=checkbox]").first.uncheck()
    expect(ranking).not_to_have_text(before)
    expect(page.get_by_text("Left out:")).to_be_visible()
    assert "ignore=" in page.url
    audited(reader, "weighed without an item")

    page.goto(CASE)
    page.get_by_label("Name").fill("Ann Other")
    page.get_by_label("E-mail").fill("ann@secret.example")
    page.get_by_label("Comment", exact=True).fill("A <b>bold</b> claim.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Your comment is held")).to_be_visible()
    assert "Ann Other" not in page.content()
    listed = served.comments("list")
    assert "Ann Other <ann@secret.example>" in listed, listed
    served.comments("approve", listed.split()[0])
    page.goto(CASE)
    expect(page.get_by_text("A <b>bold</b> claim.")).to_be_visible()
    assert "secret.example" not in page.content()
    audited(reader, "comments")
    reader.close()


def phone(browser, served):
    """Every page at 390 pixels, light and dark: no sideways scrolling, names and contrast."""
    for scheme in ("light", "dark"):
        reader = Reader(browser, served, color_scheme=scheme, **PHONE)
        for place in ("/", "/?q=president", CASE, CASE + "/run", CASE + "/evidence",
                      CASE + "/what-if", CASE + "/play", "/cases/kazakhstan-2022/run"):
            reader.page.goto(place)
            if place == CASE:
                reader.settle()
            reader.page.evaluate(
                "for (const box of [...document.querySelectorAll('details')].slice(0, 12)) "
                "box.open = true")
            audited(reader, f"{scheme} {place}")
        reader.close()


def keyboard(browser, served):
    """Nothing but keys: search, open a case, play an evening."""
    reader = Reader(browser, served, viewport={"width": 1280, "height": 900})
    page = reader.page

    def reach(check, most=60):
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate(f"() => {{ const e = document.activeElement; return {check}; }}"):
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none", "the focus cannot be seen"
                return
        raise AssertionError("not reached: " + check)

    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reach("e.type === 'search'")
    page.keyboard.type("steppeland")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=steppeland")
    reach("e.tagName === 'A' && e.textContent.includes('Steppeland')")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + CASE + "*")
    reader.settle()
    reach("e.textContent === 'Exercise'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/play")
    reach("e.textContent === 'Begin'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/play/*")
    reach("e.type === 'checkbox'")
    page.keyboard.press("Space")
    reach("e.tagName === 'BUTTON'")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What you decided")).to_be_visible()
    reader.settle()
    reader.close()


def without_script(browser, served):
    """The same without a script: the page looks again by itself."""
    reader = Reader(browser, served, java_script_enabled=False)
    page = reader.page
    page.goto(CASE + "/run")
    page.locator("#field-runs").fill("60")
    page.locator("[name='seed']").fill("77")
    page.get_by_role("button", name="Run with these numbers").click()
    page.wait_for_url("**/run?runs=60&seed=77")
    expect(page.get_by_role("heading", name="Day by day")).to_be_visible()
    page.locator("nav.days a", has_text=re.compile("^2$")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Day 2")
    reader.close()


def printed(browser, served):
    """The inject sheet comes out of a printer."""
    reader = Reader(browser, served)
    page = reader.page
    page.goto(CASE + "/play")
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("link", name="Inject sheet to print").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Exercise:")
    audited(reader, "sheet")
    assert len(page.pdf(format="A4")) > 5_000
    reader.close()


SCREENS = ["Bottom line", "How does it end?", "How does it unfold?", "Which explanation",
           "Where is it worst?", "Which unknowns matter most?", "Who sides with whom?",
           "What exactly is predicted", "Which other cases run alike?", "What is at stake?",
           "Can I trust this"]


def forwarded(browser, served):
    """The report as it is forwarded: one file, every screen, desktop, phone and A4, no request."""
    with report() as path:
        text = path.read_text()
        assert "<script" not in text and len(text) < 600_000, len(text)
        for size in ({"width": 1280, "height": 900}, PHONE["viewport"]):
            context = browser.new_context(viewport=size)
            page = context.new_page()
            asked = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(path.as_uri())
            outside = [url for url in asked if not url.startswith(("file:", "data:"))]
            assert outside == [], outside
            titles = " | ".join(page.get_by_role("heading", level=2).all_text_contents())
            missing = [screen for screen in SCREENS if screen not in titles]
            assert missing == [], f"{missing} not in {titles}"
            page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{wide} pixels too wide at {size}"
            faults = page.evaluate(AUDIT)
            assert faults == [], "\n".join(faults)
            bare = page.evaluate(
                "[...document.querySelectorAll('figure svg')].filter("
                "s => !s.querySelector('title') || !s.querySelector('desc')).length")
            assert bare == 0, f"{bare} charts without title or description"
            saves = page.get_by_role("link", name="Vega-Lite").count()
            assert saves >= 7, saves
            context.close()
        context = browser.new_context()
        page = context.new_page()
        page.goto(path.as_uri())
        assert len(page.pdf(format="A4")) > 50_000
        context.close()


def main():
    failed = 0
    tests = [journey, phone, keyboard, without_script, printed, forwarded]
    wanted = sys.argv[1:]
    with site() as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for test in tests:
            if wanted and test.__name__ not in wanted:
                continue
            start = time.monotonic()
            try:
                test(browser, served)
                print(f"passed  {test.__name__} ({time.monotonic() - start:.1f} s): {test.__doc__}", flush=True)
            except Exception:  # noqa: BLE001 - every failure is told, then the next test runs
                failed += 1
                print(f"FAILED  {test.__name__}: {test.__doc__}", flush=True)
                traceback.print_exc()
        browser.close()
    sys.exit(1 if failed else 0)


main()
