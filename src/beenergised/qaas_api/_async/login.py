"""Carries out a login by device code. All decisions are in `beenergised.qaas_api.device_login`."""

from __future__ import annotations

from beenergised.auth.tokens import TokenPair
from beenergised.errors import BeEnergisedError
from beenergised.polling import AsyncTeller
from beenergised.qaas_api.code_display import ShowCode
from beenergised.qaas_api.device_login import Ask, Reply, Show, Start, Wait, life_of_a_login
from beenergised.qaas_api.oauth import LoginService
from beenergised.transport._async.driver import AsyncDriver


class AsyncDeviceLogin:
    """Logs in by device code, and stores nothing."""

    def __init__(self, driver: AsyncDriver, service: LoginService) -> None:
        self._driver = driver
        self._service = service

    async def run(self, show: ShowCode, timeout: float | None) -> TokenPair:  # noqa: ASYNC109
        """The tokens that the person's consent brings."""
        teller = AsyncTeller(show, "show")
        steps = life_of_a_login(self._driver.clock, timeout)
        reply: Reply = None
        try:
            while True:
                try:
                    step = steps.send(reply)
                except StopIteration as end:
                    tokens: TokenPair = end.value
                    return tokens
                if isinstance(step, Show):
                    await teller.tell(step.code)
                    reply = None
                else:
                    reply = await self._carry_out(step)
        finally:
            steps.close()

    async def _carry_out(self, step: Start | Wait | Ask) -> Reply:
        if isinstance(step, Wait):
            await self._driver.clock.asleep(step.seconds)
            return None
        settings = self._service.settings
        try:
            if isinstance(step, Start):
                most = settings.timeout if step.within is None else step.within
                start = self._service.start(most, self._driver.clock.time)
                return await self._driver.run(start)
            most = min(settings.attempt_timeout, step.within)
            return await self._driver.run(self._service.poll(step.code.device_code, most))
        except BeEnergisedError as failure:  # what that means for the login is not decided here
            return failure
