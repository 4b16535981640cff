"""The HTML of the page on which content is reviewed: one file, which asks no network and keeps what was said so far."""

from __future__ import annotations

from typing import Final

PAGE: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}: {pack} {version}</title>
<style>
body {{ font: 1rem/1.5 "Noto Sans", "Noto Sans Arabic", sans-serif; margin: 1.5rem }}
body, header {{ color: #1d2433; background: #fbf8f3 }}
header {{ position: sticky; top: 0; padding: .5rem 0; border-bottom: 2px solid #1d2433; z-index: 1 }}
section {{ border-bottom: 1px solid #d8d2c6; padding: 1rem 0 }}
section {{ display: grid; gap: .5rem 1.5rem; grid-template-columns: 16rem 1fr }}
section img {{ width: 4.5rem; height: 4.5rem }}
.shown {{ font-size: 1.5rem; margin: 0 }}
.source, .about, .earlier {{ margin: 0; color: #515b6e; overflow-wrap: anywhere }}
button, input, label.is {{ font: inherit; min-height: 2.5rem }}
label.is {{ display: inline-flex; align-items: center; gap: .4rem; margin-inline-end: 1rem }}
input[type=radio] {{ width: 1.6rem; height: 1.6rem }}
input.note {{ width: min(40rem, 100%) }}
section:has([value=good]:checked) {{ background: #e3f3ec }}
section:has([value=bad]:checked) {{ background: #fbe6e1 }}
@media (max-width: 45rem) {{ section {{ grid-template-columns: 1fr }} }}
</style>
<header>
<h1>{title}: {pack} {version}</h1>
<p>{count} sentences. Say of each: good, or not good and how it should be. What you leave open stays open. Your work
stays on this device until you save it; save gives a file to send back.</p>
<p><label>Your name: <input id="who" required></label> <button id="save" type="button">Save</button>
<output id="told"></output></p>
</header>
<main data-pack="{pack}" data-language="{language}">
{rows}
</main>
<script>
const drawings = {drawings};
const main = document.querySelector("main");
const who = document.getElementById("who"), told = document.getElementById("told");
const place = ["wegwijs-review", main.dataset.pack, main.dataset.language].join(" ");
for (const image of document.querySelectorAll("img"))
  image.src = "data:image/svg+xml;base64," + drawings[image.dataset.name];
for (const text of document.querySelectorAll(".shown")) {{ text.dir = "{direction}"; text.lang = "{tag}"; }}
const sections = [...document.querySelectorAll("section")];
const keyOf = section => section.dataset.item + "\\n" + section.dataset.source + "\\n" + section.dataset.shown;
function verdicts() {{
  const found = [];
  for (const section of sections) {{
    const chosen = section.querySelector("input:checked");
    if (chosen) found.push({{item: section.dataset.item, source: section.dataset.source, shown: section.dataset.shown,
      good: chosen.value === "good", note: section.querySelector(".note").value}});
  }}
  return found;
}}
function keep() {{
  try {{ localStorage.setItem(place, JSON.stringify({{who: who.value, verdicts: verdicts()}})); }} catch (e) {{ }}
  told.value = verdicts().length + " of " + sections.length;
}}
sections.forEach((section, at) => section.querySelectorAll("[type=radio]").forEach(one => one.name = "verdict" + at));
try {{
  const kept = JSON.parse(localStorage.getItem(place) || "null");
  if (kept) {{
    who.value = kept.who;
    const by = new Map(sections.map(section => [keyOf(section), section]));
    for (const one of kept.verdicts) {{
      const section = by.get(one.item + "\\n" + one.source + "\\n" + one.shown);
      if (!section) continue;
      section.querySelector(one.good ? "[value=good]" : "[value=bad]").checked = true;
      section.querySelector(".note").value = one.note;
    }}
  }}
}} catch (e) {{ }}
keep();
document.addEventListener("input", keep);
let playing = null;
main.addEventListener("click", event => {{
  const key = event.target.closest("button");
  if (!key) return;
  if (playing) playing.pause();
  playing = new Audio("data:audio/ogg;base64," + key.dataset.sound);
  playing.play();
}});
document.getElementById("save").addEventListener("click", () => {{
  const name = who.value.trim(), said = verdicts();
  if (!name) {{ told.value = "Write your name first."; return; }}
  const review = {{pack: main.dataset.pack, language: main.dataset.language, who: name,
    day: new Date().toISOString().slice(0, 10), verdicts: said}};
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(review, null, 1)], {{type: "application/json"}}));
  link.download = ["review", main.dataset.pack, main.dataset.language].join("-") + ".json";
  link.click();
  told.value = said.length + " of " + sections.length + " are in " + link.download;
}});
</script>
</html>
"""

ROW: Final = """<section data-item="{item}" data-source="{source}" data-shown="{shown}">
<div>{pictures}</div>
<div><p class="source">{what}: {source}</p><p class="shown">{shown}</p>
<p class="about">{about}</p><p class="earlier">{earlier}</p>
<p>{sound} <label class="is"><input type="radio" value="good">good</label>
<label class="is"><input type="radio" value="bad">not good</label></p>
<input class="note" aria-label="how it should be" placeholder="how it should be"></div>
</section>"""
