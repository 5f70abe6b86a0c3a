"""Who may judge whom: nothing is ever judged by its own source or speaker."""

import re
from collections.abc import Iterable

from pledger.records.types import Figure
from pledger.statistics import Observation, agency_keys

_BODY = re.compile(r"\bstatistic|\bcustoms\b|\bministry\b")


def may_judge(observation: Observation, figure: Figure) -> bool:
    """Whether an observation is a statistic, and neither of the figure's source nor by its speaker."""
    if observation.role != "statistic" or (observation.url and address(observation.url) == address(figure.source)):
        return False
    return not (agency_keys(observation.agency, observation.reporter) & speaker_keys(figure))


def is_own(observation: Observation, figure: Figure) -> bool:
    """Whether an observation is a statistic that may not judge: of the figure's own source, or its speaker's."""
    return observation.role == "statistic" and not may_judge(observation, figure)


def reports_itself(figure: Figure, judges: Iterable[Observation]) -> bool:
    """Whether a statistical office, a customs service or a ministry tells its own country's figure, and only the other side judges it."""
    said_by = figure.said_by
    if said_by is None or said_by.name is None or said_by.office or said_by.country not in figure.parties:
        return False
    return _BODY.search(said_by.name.lower()) is not None and all(o.reporter not in (None, said_by.country) for o in judges)


def speaker_keys(figure: Figure) -> frozenset[str]:
    """The keys of the body that speaks: by its name, or by the office of the person."""
    said_by = figure.said_by
    if said_by is None:
        return frozenset()
    return agency_keys(said_by.name, said_by.country) | agency_keys(said_by.office, said_by.country)


def address(url: str) -> str:
    """A web address without what makes no other page of it: scheme, `www.`, a closing slash or `/amp`."""
    bare = re.sub(r"\A(?:https?://)?(?:www\.)?", "", url.strip(), flags=re.IGNORECASE)
    return re.sub(r"(?:/amp)?/*\Z", "", bare)
