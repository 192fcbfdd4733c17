"""Requests to the Bot API by aiohttp: the library's own way takes several times as long for each.

An answer that is none, such as a proxy's error page, is a network error here and not in the log: what a proxy
refuses Telegram has not refused. No error names the address of a request, which holds the token.
"""

import json
from typing import Any

from aiohttp import ClientConnectionError, ClientError, ClientSession, ClientTimeout, FormData, TCPConnector
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.inbox import Json

CONNECT_IN = 5.0
"""Seconds for a connection to be made."""
FREE_IN = 15.0
"""Seconds for one of the connections to become free, and to be made where it is new."""

FIRST_NOT_DONE = 300
"""The first status of HTTP that does not say that the request was carried out."""


class GarbledAnswerError(NetworkError):
    """What came back is no answer of the Bot API."""


class Requests(BaseRequest):
    """At most `connections` at a time, each given `answered_in` seconds to answer."""

    __slots__ = ("_answered_in", "_connections", "_session")

    def __init__(self, connections: int, answered_in: float) -> None:
        self._connections, self._answered_in = connections, answered_in
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take where a request does not say otherwise."""
        return self._answered_in

    async def initialize(self) -> None:
        """Get ready; nothing where it is."""
        if self._session is None:
            connector = TCPConnector(limit=self._connections)
            self._session = ClientSession(
                connector=connector, trust_env=True, headers={"User-Agent": self.USER_AGENT}, raise_for_status=False
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        session, self._session = self._session, None
        if session:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - as the base class has it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - covered by the one for reading
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - the same for all requests
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - the same for all requests
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. TimedOut or another NetworkError where there is none."""
        if self._session is None:
            raise RuntimeError("these requests are not initialized")
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._answered_in
        timeout = ClientTimeout(total=None, connect=FREE_IN, sock_connect=CONNECT_IN, sock_read=seconds)
        try:
            async with self._session.request(
                method, URL(url, encoded=True), data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as answer:
                status, body = answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (ClientError, OSError) as error:
            raise NetworkError(_told(error)) from None
        if status >= FIRST_NOT_DONE and _answer_in(body) is None:
            raise GarbledAnswerError(f"what came back with status {status} is no answer of the Bot API")
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        """The answer as an object. The library would log one that is none whole, with what people wrote."""
        answer = _answer_in(payload)
        if answer is None:
            raise GarbledAnswerError("what came back is no answer of the Bot API")
        return answer


def _answer_in(body: bytes) -> Json | None:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) and ("result" in answer or "description" in answer) else None


def _told(error: Exception) -> str:
    """What went wrong. Only of a connection in the error's own words: others name the address."""
    name = type(error).__name__
    return f"{name}: {error}" if isinstance(error, ClientConnectionError | OSError) else name


def _body(data: RequestData | None) -> FormData | dict[str, str] | None:
    """The parameters as a form, in parts where there are files."""
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
