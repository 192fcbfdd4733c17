"""The web server says whether the bot is up, and ends with it."""

import socket

import httpx
import pytest
from fake_telegram.bots import free_port
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.inbox import Json
from bot.settings import SettingsError
from bot.web import Web


class Health:
    """What the bot says of itself."""

    up = True

    def __call__(self) -> tuple[bool, Json]:
        return self.up, {"mode": "polling", "chats waiting": 2}


async def get(port: int, path: str, host: str = "127.0.0.1") -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.get(f"http://{host}:{port}{path}")


async def hello(_: Request) -> PlainTextResponse:
    return PlainTextResponse("hello")


async def test_health_is_200_while_the_bot_is_up_and_503_else() -> None:
    health, port = Health(), free_port()
    web = Web(("127.0.0.1", port), health)
    await web.start()
    up = await get(port, "/health")
    health.up = False
    down = await get(port, "/health")
    await web.stop()
    assert (up.status_code, up.json()) == (200, {"up": True, "mode": "polling", "chats waiting": 2})
    assert (down.status_code, down.json()["up"]) == (503, False)


async def test_it_serves_what_it_is_given_and_nothing_else() -> None:
    port = free_port()
    web = Web(("127.0.0.1", port), Health(), [Route("/hello", hello)])
    await web.start()
    assert (await get(port, "/hello")).text == "hello"
    assert (await get(port, "/other")).status_code == 404
    assert "server" not in (await get(port, "/hello")).headers
    await web.stop()


async def test_once_stopped_it_answers_no_more_and_the_port_is_free() -> None:
    port = free_port()
    for _ in range(2):
        web = Web(("127.0.0.1", port), Health())
        await web.start()
        await web.stop()
    with pytest.raises(httpx.ConnectError):
        await get(port, "/health")


async def test_what_never_started_can_be_stopped() -> None:
    await Web(("127.0.0.1", 1), Health()).stop()


async def test_a_port_that_is_taken_is_said_with_the_setting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=f"^ONRECORD_LISTEN: cannot listen on 127.0.0.1:{port}: "):
            await Web(("127.0.0.1", port), Health()).start()


async def test_a_host_that_is_not_this_machine_is_said_too() -> None:
    with pytest.raises(SettingsError, match="cannot listen on 192"):
        await Web(("192.0.2.1", 8080), Health()).start()
