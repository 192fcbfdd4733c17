"""What tests share: the collections, and how far hypothesis goes."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fake_telegram.people import Group, Person, group, person
from fake_telegram.server import Telegram, serve
from hypothesis import HealthCheck, settings

from retrieval.articles import Article, read_articles
from retrieval.collection import Collection

# The same examples every time, and no deadline: how fast a machine is must not decide what passes.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def seeds_folder() -> Path:
    """The folder of the two articles that come with the project."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def articles_folder() -> Path:
    """The folder of the articles written for the tests; nobody in them exists."""
    return ROOT / "tests" / "articles"


@pytest.fixture(scope="session")
def articles(seeds_folder: Path, articles_folder: Path) -> tuple[Article, ...]:
    """Every article there is: the seeds and those of the tests."""
    return read_articles([seeds_folder, articles_folder])


@pytest.fixture(scope="session")
def seeds(seeds_folder: Path) -> Collection:
    """The collection that a fresh clone answers from."""
    return Collection.load([seeds_folder])


@pytest.fixture(scope="session")
def library(articles: tuple[Article, ...]) -> Collection:
    """The collection of every article there is."""
    return Collection(articles)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    """A strict Bot API; the test fails where the bot sent it what Telegram would have mangled."""
    async with serve() as running:
        yield running
        assert running.world.violations == []


@pytest.fixture(params=["polling", "webhook"])
def both_ways(request: pytest.FixtureRequest, telegram: Telegram) -> None:
    """Bots that are started later have updates polled, and in a second run of the test pushed to them."""
    telegram.webhook = request.param == "webhook"


@pytest.fixture
def ann(telegram: Telegram) -> Person:
    """Somebody with a private chat."""
    return person(telegram, "Ann")


@pytest.fixture
def bob(telegram: Telegram) -> Person:
    """Somebody else."""
    return person(telegram, "Bob")


@pytest.fixture
def desk(telegram: Telegram) -> Group:
    """A group."""
    return group(telegram, "Desk")


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """None of this machine's settings, and a working folder without a .env."""
    for name in list(os.environ):
        if name.startswith(("ONRECORD_", "TELEGRAM_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A folder with one short article; in its second paragraph the mayor speaks."""
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "The mayor, Ana Lima, opened the bridge.\n\n“It will outlast us all,” Lima said.\n"
    (folder / "bridge.txt").write_text(text, encoding="utf-8")
    return folder
