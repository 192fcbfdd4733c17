"""The README's pictures are what the bot shows today, and none of its screens has a fault that a phone would make plain."""

import asyncio
from html import escape

import pytest
import screens
from phone import Bubble, Offers
from screens import IN_README, SCREENS, SHOWN, Chat, chats

from retrieval.collection import Collection


@pytest.fixture(scope="module")
def held(seeds: Collection) -> dict[str, Chat]:
    """Every conversation, held over the fake Bot API."""
    return asyncio.run(chats(seeds, SCREENS))


@pytest.mark.parametrize("name", IN_README)
def test_a_picture_of_the_readme_is_what_the_bot_shows(held: dict[str, Chat], name: str) -> None:
    kept = (SHOWN / f"{name}.svg").read_text(encoding="utf-8")
    assert kept == held[name].picture(), "the bot shows something else now: run python tests/screens.py and look at it"


def test_no_picture_is_kept_that_is_not_shown() -> None:
    assert {path.name for path in SHOWN.iterdir()} == {f"{name}.svg" for name in IN_README}


@pytest.mark.parametrize("name", SCREENS)
def test_no_label_of_a_button_is_cut(held: dict[str, Chat], name: str) -> None:
    picture, bubbles = held[name].picture(), [item for item in held[name].items if isinstance(item, Bubble)]
    rows = [row for each in bubbles for row in each.json.get("reply_markup", {}).get("inline_keyboard", [])]
    assert [b["text"] for row in rows for b in row if f">{escape(b['text'])}</text>" not in picture] == []


@pytest.mark.parametrize("name", SCREENS)
def test_every_conversation_has_an_answer_for_everything_asked(held: dict[str, Chat], name: str) -> None:
    items = held[name].items
    asked = [
        number for number, item in enumerate(items) if isinstance(item, Bubble) and not item.json["from"]["is_bot"]
    ]
    for number in asked:
        answered = items[number + 1] if number + 1 < len(items) else items[number - 1]
        assert isinstance(answered, Offers) or (isinstance(answered, Bubble) and answered.json["from"]["is_bot"])


def test_the_readme_shows_the_pictures() -> None:
    readme = (screens.ROOT / "README.md").read_text(encoding="utf-8")
    for name in IN_README:
        assert f'src="deploy/screens/{name}.svg"' in readme
