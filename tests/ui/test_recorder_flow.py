"""Where a volunteer who records is after each touch: a table, without a window and without sound."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.authoring.narrate.narration import Narratable
from kiosk.guidance import Direction
from kiosk.ui.editors.recorder_flow import BUSY, GOOD, Flow, Phase, ToRecord, derive_recorder
from kiosk.ui.kit.words import Picture

START = Flow((1, 2, 1))


def said(flow: Flow) -> Flow:
    """Recorded, and good."""
    return flow.touched().hearing().touched().judged(Phase.PLAYING).played()


def test_a_sentence_goes_from_ready_to_taken() -> None:
    flow = START
    seen = [flow.phase]
    for step in (Flow.touched, Flow.hearing, Flow.touched, lambda one: one.judged(Phase.PLAYING), Flow.played):
        flow = step(flow)
        seen.append(flow.phase)
    assert [phase.value for phase in seen] == ["ready", "starting", "recording", "checking", "playing", "taken"]
    assert flow.taken == {0}


def test_the_last_sentence_makes_a_text_whole() -> None:
    flow = said(said(START).next())
    assert (flow.at, flow.sentence, flow.saved, flow.completes) == (1, 0, frozenset({0}), False)
    flow = said(flow.next())
    assert (flow.at, flow.sentence, flow.completes) == (1, 1, True)
    flow = flow.next()
    assert (flow.at, flow.sentence, flow.saved, flow.taken) == (2, 0, frozenset({0, 1}), frozenset())
    assert said(flow).next().over


@pytest.mark.parametrize("phase", [Phase.SILENT, Phase.LOUD])
def test_what_cannot_be_used_is_said_again(phase: Phase) -> None:
    flow = START.touched().hearing().touched().judged(phase)
    assert (flow.phase, flow.taken, flow.can_next) == (phase, frozenset(), False)
    assert flow.next() == flow
    assert said(flow).can_next


def test_saying_it_again_forgets_what_was_good() -> None:
    flow = said(START).touched()
    assert flow.taken == frozenset()
    assert not flow.hearing().touched().judged(Phase.SILENT).can_next


def test_one_can_go_on_while_a_sentence_is_still_being_played() -> None:
    playing = START.touched().hearing().touched().judged(Phase.PLAYING)
    assert playing.next().at == 1


def test_back_within_a_text_keeps_its_sentences() -> None:
    second = said(said(START).next()).next()
    back = second.back()
    assert (back.at, back.sentence, back.phase, back.taken) == (1, 0, Phase.TAKEN, frozenset({0}))
    assert back.next().phase is Phase.READY


def test_back_to_a_text_before_begins_it_anew_and_leaves_it_saved() -> None:
    back = said(START).next().back()
    assert (back.at, back.phase, back.taken, back.saved) == (0, Phase.READY, frozenset(), frozenset({0}))
    assert back.back() == back


def test_skipping_forgets_what_is_half() -> None:
    skipped = said(said(START).next()).skip()
    assert (skipped.at, skipped.saved) == (2, frozenset({0}))
    assert not skipped.taken
    over = skipped.skip()
    assert over.over
    assert over.skip() == over.touched() == over.next() == over
    assert over.back().at == 2


@pytest.mark.parametrize("phase", sorted(BUSY))
def test_while_it_records_only_the_round_key_does_something(phase: Phase) -> None:
    flow = replace(START, at=1, phase=phase)
    assert flow.back() == flow.skip() == flow.next() == flow
    assert flow.lost().phase is Phase.GONE


@pytest.mark.parametrize("phase", sorted(set(Phase) - BUSY))
def test_what_comes_too_late_changes_nothing(phase: Phase) -> None:
    flow = replace(START, phase=phase)
    assert flow.hearing() == flow.lost() == flow.judged(Phase.PLAYING) == flow
    if phase not in GOOD:
        assert flow.played() == flow


TEXTS = tuple(
    ToRecord(Narratable(f"health.{at}", "text", "ar", " ".join(parts)), parts, Picture(("person",)), "health", way)
    for at, (parts, way) in enumerate(
        [(("Ga.",), Direction.LTR), (("OCMW هنا.", "هنا."), Direction.RTL), (("Kom.",), Direction.LTR)]
    )
)


def test_the_window_shows_one_sentence_and_where_it_stands() -> None:
    value = derive_recorder(TEXTS, replace(START, at=1, sentence=1, saved=frozenset({0})))
    assert (value.number, value.count, value.sentence, value.sentences, value.saved) == (2, 3, 1, 2, 1)
    assert (value.text.value, value.text.direction, value.theme, value.recorded) == ("هنا.", "rtl", "health", False)
    assert derive_recorder(TEXTS, replace(START, saved=frozenset({0}))).recorded


def test_a_sentence_that_begins_with_a_latin_name_runs_its_own_way() -> None:
    assert derive_recorder(TEXTS, replace(START, at=1)).text.value == "OCMW هنا."


def test_after_the_last_text_there_is_nothing_to_read() -> None:
    value = derive_recorder(TEXTS, replace(START, at=3, saved=frozenset({0, 2})), leaving=True, trouble="not-saved")
    assert (value.over, value.text.value, value.number, value.saved) == (True, "", 3, 2)
    assert (value.leaving, value.trouble, value.can_skip, value.can_next) == (True, "not-saved", False, False)
