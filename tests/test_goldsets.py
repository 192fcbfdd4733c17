"""Gold sets are read in both layouts, offsets kept."""

import json
from pathlib import Path

import pytest

from retrieval.articles import Span
from retrieval.errors import CollectionError
from retrieval.goldsets import Attribution, read_gold

TEXT = "“We will wait,” Ana Ruiz said.\n“No,” she added.\n"
NOTES = (
    "T1\tSource 16 24\tAna Ruiz\nT2\tCue 25 29\tsaid\nT3\tContent 0 15\t“We will wait,”\nE1\tSource:T1 Cue:T2 Content:T3\n"
    "T4\tSource 37 40\tshe\nT5\tCue 41 46\tadded\nT6\tContent 31 33;34 36\tx\nE2\tSource:T5 Cue1:T4\n"
    "T7\tSource 41 46\tadded\nE3\tSource:T7 Cue:T4 Content:T6\nE4\tCue:T2 Content:T3\n#1\tNote\tno event\n"
)


def test_brat_events_become_attributions(tmp_path: Path) -> None:
    """Events without source or content are left out; a source and a cue that were swapped are set right."""
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "text" / "unannotated.txt").write_text("Nothing.", "utf-8")
    (tmp_path / "attributions" / "a_00ff.ann").write_text(NOTES, "utf-8")
    (tmp_path / "attributions" / "a_11ff.ann").write_text("", "utf-8")
    (tmp_path / "entities.json").write_text(json.dumps({"a:41": "Nobody", "a:16": "Ana Ruiz"}), "utf-8")
    (gold,) = read_gold(tmp_path)
    assert gold.article.id == "a"
    assert gold.attributions == (
        Attribution((Span(16, 24),), (Span(25, 29),), (Span(0, 15),), "Ana Ruiz"),
        Attribution((Span(37, 40),), (Span(41, 46),), (Span(31, 33), Span(34, 36)), None),
    )


def test_json_statements_become_attributions(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    rows = [
        {"contents": [[1, 13]], "speaker": "Ana Ruiz", "mention": [16, 24], "cue": [25, 29], "kind": "direct"},
        {"contents": [[32, 34]], "speaker": None, "mention": None, "cue": None, "kind": "direct"},
        {"contents": [], "speaker": "Ana Ruiz"},
    ]
    (tmp_path / "a.json").write_text(json.dumps({"statements": rows}), "utf-8")
    (tmp_path / "lonely.json").write_text("{}", "utf-8")
    (gold,) = read_gold(tmp_path)
    assert gold.attributions == (
        Attribution((Span(16, 24),), (Span(25, 29),), (Span(1, 13),), "Ana Ruiz"),
        Attribution((), (), (Span(32, 34),), None),
    )


def test_a_folder_without_annotated_articles_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="no annotated article"):
        list(read_gold(tmp_path))
