"""The files for a server hold together: what they name exists, and nothing runs as root or is written where it is lost."""

import asyncio
import configparser
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from fake_telegram.bots import free_port

from bot.inbox import Json
from bot.service import GRACE
from bot.settings import Settings
from bot.web import Web

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"


@pytest.fixture(scope="module")
def dockerfile() -> str:
    return (DEPLOY / "Dockerfile").read_text("utf-8")


@pytest.fixture(scope="module")
def compose() -> str:
    return (DEPLOY / "compose.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def unit() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DEPLOY / "onrecord.service", encoding="utf-8")
    return parser


@pytest.fixture(scope="module")
def page() -> str:
    return (DEPLOY / "README.md").read_text("utf-8")


def stage(dockerfile: str) -> str:
    """The last stage: the image itself."""
    return dockerfile.rpartition("\nFROM ")[2]


class TestImage:
    """deploy/Dockerfile."""

    def test_what_it_copies_is_there_and_let_through(self, dockerfile: str) -> None:
        copied = re.findall(r"^COPY (?!--)(.+) \S+$", dockerfile, re.MULTILINE)
        names = {name for line in copied for name in line.split()}
        assert names == {"pyproject.toml", "README.md", "LICENSE", "bot", "retrieval", "seeds"}
        assert all((ROOT / name).exists() for name in names)
        ignored = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
        assert "*" in ignored
        assert {line[1:] for line in ignored if line.startswith("!")} == names

    def test_it_runs_without_root_and_keeps_its_data_in_a_volume(self, dockerfile: str) -> None:
        image = stage(dockerfile)
        user = re.search(r"^USER (\d+)$", image, re.MULTILINE)
        assert user
        assert int(user[1]) > 0
        assert f"--owner={user[1]}" in image
        assert image.index("USER ") < image.index("ENTRYPOINT")
        environment = dict(
            pair.split("=") for pair in re.findall(r"\b[A-Z_]+=\S+", image.partition("ENV ")[2].splitlines()[0])
        )
        settings = Settings.from_env(environment)
        assert (str(settings.data), settings.articles) == ("/data", (Path("/articles"),))
        assert "VOLUME /data" in image
        assert "COPY seeds /articles" in image

    def test_it_has_the_web_server_that_the_health_check_asks(self, dockerfile: str) -> None:
        assert "'.[web]'" in dockerfile
        assert "ONRECORD_LISTEN=0.0.0.0:8080" in stage(dockerfile)

    @pytest.mark.parametrize("up", [True, False])
    async def test_the_health_check_succeeds_where_the_bot_is_up_and_only_there(
        self, dockerfile: str, up: bool
    ) -> None:
        command = json.loads(dockerfile[dockerfile.index("HEALTHCHECK") :].partition("CMD ")[2].splitlines()[0])
        port = free_port()

        def health() -> tuple[bool, Json]:
            return up, {}

        assert await self.status(command[2].replace("8080", str(port))) != 0
        web = Web(("127.0.0.1", port), health)
        await web.start()
        status = await self.status(command[2].replace("8080", str(port)))
        await web.stop()
        assert (status == 0) is up

    async def status(self, code: str) -> int:
        run = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stderr=subprocess.DEVNULL)
        return await run.wait()


def test_compose_builds_that_image_and_keeps_the_data(compose: str) -> None:
    assert "dockerfile: deploy/Dockerfile" in compose
    assert re.search(r"^      - data:/data$", compose, re.MULTILINE)
    assert re.search(r"^volumes:\n  data:$", compose, re.MULTILINE)
    assert "env_file: ../.env" in compose
    set_here = re.findall(r"^      (ONRECORD_\w+): (\S+)$", compose, re.MULTILINE)
    settings = Settings.from_env(dict(set_here))
    assert (str(settings.data), settings.articles, settings.listen) == (
        "/data",
        (Path("/articles"),),
        ("0.0.0.0", 8080),
    )
    grace = re.search(r"stop_grace_period: (\d+)s", compose)
    assert grace
    assert int(grace[1]) > GRACE


def test_the_service_runs_without_root_writes_to_its_own_folder_and_starts_again(
    unit: configparser.ConfigParser,
) -> None:
    service = unit["Service"]
    assert service["DynamicUser"] == "yes"
    assert service["Environment"] == f"ONRECORD_DATA=/var/lib/{service['StateDirectory']}"
    assert service["ExecStart"] == f"{service['WorkingDirectory']}/.venv/bin/onrecord run"
    assert (service["Restart"], service["RestartPreventExitStatus"]) == ("always", "2")
    assert int(service["TimeoutStopSec"]) > GRACE
    assert unit["Install"]["WantedBy"] == "multi-user.target"


def test_the_page_leads_through_all_of_it_and_its_links_lead_somewhere(
    page: str, unit: configparser.ConfigParser
) -> None:
    for step in (
        "@BotFather",
        "/newbot",
        "TELEGRAM_BOT_TOKEN",
        "make run",
        "deploy/compose.yaml",
        "onrecord.service",
        "/health",
    ):
        assert step in page
    for name in re.findall(r"\]\((?!https?://)([^)]+)\)", page):
        assert (DEPLOY / name).exists(), name
    assert unit["Service"]["EnvironmentFile"] in page
    assert unit["Service"]["WorkingDirectory"] in page


def test_what_the_page_says_is_in_the_log_is_what_the_bot_says(page: str) -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "bot").glob("*.py"))
    said = re.sub(r'"\s*\n?\s*f?"', "", sources)
    table = page.rpartition("|---|---|")[2]
    for line in re.findall(r"^\| (.+?) \|", table, re.MULTILINE):
        for part in re.split(r"\s*…;?\s*|\(409", line):
            words = part.strip(" .s)")
            assert words in said, words


def test_every_setting_that_the_page_names_is_one(page: str) -> None:
    known = (DEPLOY / "env.example").read_text("utf-8")
    names = set(re.findall(r"\b(?:ONRECORD|TELEGRAM)_[A-Z_]+\b", page))
    assert names
    assert [name for name in names if f"#{name}=" not in known] == []
