"""The HTML of the page on which words are heard; it works from a folder, without a network."""

from __future__ import annotations

from typing import Final

PAGE: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Words of {language}, to be heard</title>
<style>
body {{ font: 1rem/1.5 "Noto Sans", sans-serif; margin: 1.5rem; color: #1d2433; background: #fbf8f3 }}
table {{ border-collapse: collapse; width: 100% }}
td, th {{ text-align: start; padding: .3rem .6rem; border-bottom: 1px solid #d8d2c6; vertical-align: top }}
thead th {{ position: sticky; top: 0; background: #fbf8f3 }}
td.word {{ font-size: 1.4rem }}
button, input {{ font: inherit; min-height: 2.5rem }}
input[type=checkbox] {{ width: 2rem; height: 2rem }}
</style>
<h1>{count} words of {language}, said by {engine}</h1>
<p>Touch a word's key, listen, and tick it when it is said right. Stress is the mark &#712; before its sound. What is
wrong goes into <code>lexicon/{language}.yaml</code>. Save gives the file of ticks, which goes to
<code>lexicon/{language}.heard</code>.</p>
<p><label>Who hears: <input id="who" required></label> <button id="save">Save</button> <output id="told"></output></p>
<table>
<thead><tr><th>right</th><th></th><th>word</th><th>sounds</th><th>times</th><th>where</th><th>heard by</th></tr></thead>
<tbody dir="{direction}">
{rows}
</tbody>
</table>
<script>
const kept = {kept};
document.querySelector("tbody").addEventListener("click", event => {{
  const key = event.target.closest("button");
  if (key) new Audio(key.dataset.sound).play();
}});
document.getElementById("save").addEventListener("click", () => {{
  const who = document.getElementById("who").value.replace(/[\\t\\n]/g, " ").trim();
  const told = document.getElementById("told");
  if (!who) {{ told.value = "Write your name first."; return; }}
  const here = new Set(), lines = [];
  for (const row of document.querySelectorAll("tbody tr")) {{
    const data = row.dataset;
    here.add(data.word);
    if (row.querySelector("input").checked)
      lines.push([data.word, "{engine}", data.ipa, data.who || who].join("\\t"));
  }}
  for (const tick of kept) if (!here.has(tick[0])) lines.push(tick.join("\\t"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.sort().join("\\n") + "\\n"], {{type: "text/plain"}}));
  link.download = "{language}.heard";
  link.click();
  told.value = lines.length + " words are in {language}.heard";
}});
</script>
</html>
"""

ROW: Final = """<tr data-word="{word}" data-ipa="{ipa}" data-who="{who}">
<td><input type="checkbox"{ticked}></td><td><button data-sound="{sound}">&#9654;</button></td>
<td class="word">{word}</td><td>{ipa}{doubt}</td><td>{count}</td><td>{text}</td><td>{who}</td></tr>"""
