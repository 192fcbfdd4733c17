"""Requests arrive as the Bot API reads them, and what goes wrong on the way is one of the library's errors."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import web
from fake_telegram.bots import free_port
from telegram import InputFile
from telegram.error import NetworkError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.transport import GarbledAnswerError, Requests


class Server:
    """Notes what it gets, and answers as it is told."""

    def __init__(self) -> None:
        self.got: list[tuple[str, dict[str, object]]] = []
        self.url = ""
        self.hold = False
        self.status, self.body = 200, b"tea"

    async def handle(self, request: web.Request) -> web.Response:
        if self.hold:
            await asyncio.Event().wait()
        form = await request.post()
        fields: dict[str, object] = {
            name: (value.filename, value.content_type, value.file.read()) if isinstance(value, web.FileField) else value
            for name, value in form.items()
        }
        self.got.append((request.raw_path, fields))
        return web.Response(status=self.status, body=self.body, headers={"Location": f"{self.url}/elsewhere"})


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    made, application = Server(), web.Application()
    application.router.add_route("*", "/{path:.*}", made.handle)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield made
    await runner.cleanup()


@pytest.fixture
async def requests() -> AsyncIterator[Requests]:
    made = Requests(2, 0.2)
    async with made:
        yield made


def data(**parameters: object) -> RequestData:
    """Parameters as the library hands them over."""
    return RequestData([RequestParameter.from_input(name, value) for name, value in parameters.items()])


async def test_parameters_are_a_form_and_the_address_stays_as_it_is(server: Server, requests: Requests) -> None:
    answer = await requests.do_request(f"{server.url}/bot1:a/x%2Fy", "POST", data(chat_id=5, text="é & <b>", flag=True))
    assert answer == (200, b"tea")
    assert server.got == [("/bot1:a/x%2Fy", {"chat_id": "5", "text": "é & <b>", "flag": "true"})]


async def test_files_go_in_parts(server: Server, requests: Requests) -> None:
    file = InputFile(BytesIO(b"@quote{}"), 'é".bib')
    await requests.do_request(server.url, "POST", data(chat_id=5, document=file))
    ((_, fields),) = server.got
    assert fields["chat_id"] == "5"
    assert ('é".bib', b"@quote{}") in [(value[0], value[2]) for value in fields.values() if isinstance(value, tuple)]


async def test_without_parameters_there_is_no_body(server: Server, requests: Requests) -> None:
    assert await requests.do_request(f"{server.url}/file", "GET") == (200, b"tea")
    assert server.got == [("/file", {})]


async def test_an_answer_that_does_not_come_in_time_is_told(server: Server, requests: Requests) -> None:
    server.hold = True
    with pytest.raises(TimedOut):
        await requests.do_request(server.url, "POST", data(x=1))
    with pytest.raises(TimedOut):
        await requests.do_request(server.url, "POST", data(x=1), read_timeout=0.01)


async def test_a_refused_connection_is_a_network_error(requests: Requests) -> None:
    with pytest.raises(NetworkError, match="ClientConnectorError"):
        await requests.do_request(f"http://127.0.0.1:{free_port()}", "POST", data(x=1))


async def test_the_answer_of_a_refusal_is_handed_over_whole(server: Server, requests: Requests) -> None:
    server.status, server.body = 403, b'{"ok": false, "error_code": 403, "description": "Forbidden: x"}'
    assert await requests.do_request(server.url, "POST", data(x=1)) == (403, server.body)


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 409, 502])
async def test_an_error_page_of_a_proxy_is_a_network_error_whatever_its_status(
    server: Server, requests: Requests, status: int
) -> None:
    server.status, server.body = status, b"<html>you asked for /bot1:secret/sendMessage</html>"
    with pytest.raises(GarbledAnswerError) as error:
        await requests.post(f"{server.url}/bot1:secret/sendMessage", data(x=1))
    assert str(status) in str(error.value)
    assert "secret" not in str(error.value)
    assert len(server.got) == 1


async def test_an_answer_that_is_no_http_is_a_network_error_that_does_not_name_the_address(requests: Requests) -> None:
    async def garbage(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"tea\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(garbage, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        with pytest.raises(NetworkError, match="ClientResponseError") as error:
            await requests.do_request(f"http://127.0.0.1:{port}/bot1:secret/getMe", "POST", data(x=1))
    assert "secret" not in str(error.value)
    assert error.value.__suppress_context__


async def test_it_can_be_closed_twice_and_opened_again(server: Server) -> None:
    made = Requests(1, 1.0)
    for _ in range(2):
        await made.initialize()
        await made.initialize()
        assert (await made.do_request(server.url, "GET"))[0] == 200
        await made.shutdown()
        await made.shutdown()
    with pytest.raises(RuntimeError, match="not initialized"):
        await made.do_request(server.url, "GET")
