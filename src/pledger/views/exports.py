"""The ledger for other tools: FollowTheMoney entities, and JSON-LD (PROV and Web Annotation)."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Row = Mapping[str, Any]
CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "pledger": "https://pledger.example/ns#",
    "value": "pledger:value",
    "verdict": "pledger:verdict",
    "kind": "pledger:kind",
    "parties": "pledger:party",
    "records": {"@id": "prov:hadMember", "@type": "@id"},
    "exact": "oa:exact",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}


def _key(*parts: str | None) -> str:
    return hashlib.sha256("\n".join(p or "" for p in parts).encode()).hexdigest()[:24]


def _entity(identity: str, schema: str, **properties: Any) -> dict[str, Any]:
    kept = {k: [str(v) for v in (vs if isinstance(vs, list) else [vs]) if v not in (None, "")] for k, vs in properties.items()}
    return {"id": identity, "schema": schema, "properties": {k: v for k, v in kept.items() if v}}


def follow_the_money(entries: Iterable[Row], records: Mapping[str, Row]) -> Iterator[dict[str, Any]]:
    """FollowTheMoney entities: sources as Article, meetings as Event, projects as Project, instruments as Document, the rest as Note;
    people as Person, bodies as PublicBody. Each thing once."""
    seen: set[str] = set()
    for entry in entries:
        for made in _things(entry, records):
            if made["id"] not in seen:
                seen.add(made["id"])
                yield made


def _things(entry: Row, records: Mapping[str, Row]) -> Iterator[dict[str, Any]]:
    view = {k: v["value"] for k, v in entry["view"].items()}
    told = [records[r] for r in entry["records"] if r in records]
    proof = []
    for record in told:
        source = record["of"]
        article = _key("source", source["id"])
        proof.append(article)
        yield _entity(article, "Article", title=source["title"] or source["name"], sourceUrl=source["url"], publishedAt=source["date"])
    people = [p for p in (view.get("participants") or []) if p.get("name")]
    speakers = [r["said_by"] for r in told if r.get("said_by") and r["said_by"].get("name")]
    for person in [*people, *(s for s in speakers if s.get("office"))]:
        yield _entity(
            _key("person", person["name"], person["country"]),
            "Person",
            name=person["name"],
            position=person.get("office"),
            country=_two(person["country"]),
        )
    for body in view.get("institutions") or []:
        yield _entity(_key("body", body["name"], body["country"]), "PublicBody", name=body["name"], country=_two(body["country"]))
    common = {
        "summary": json.dumps(entry["view"], ensure_ascii=False),
        "country": [c for p in entry["parties"] if (c := _two(p))],
        "proof": sorted(set(proof)),
    }
    quotes = [r["evidence"][0]["text"] for r in told if r["evidence"]]
    yield _main(entry, view, people, common, quotes)


def _main(entry: Row, view: Mapping[str, Any], people: list[Any], common: dict[str, Any], quotes: list[str]) -> dict[str, Any]:
    identity = entry["id"]
    if entry["kind"] == "meeting":
        who = [_key("person", p["name"], p["country"]) for p in people]
        title = f"{str(view.get('type')).replace('_', ' ')}, {view.get('place') or '-'}"
        return _entity(identity, "Event", name=title, date=_day(view.get("date")), location=view.get("place"), involved=who, **common)
    if entry["kind"] == "project":
        return _entity(
            identity,
            "Project",
            name=view.get("name"),
            status=view.get("status"),
            amount=view.get("value"),
            currency=_currency(view),
            **common,
        )
    rest = {k: v for k, v in common.items() if k != "proof"}
    if entry["kind"] == "instrument":
        return _entity(identity, "Document", title=view.get("title"), date=_day(view.get("date")), **rest)
    described = view.get("action") or " ".join(str(view.get(k)) for k in ("indicator", "value", "unit") if view.get(k) is not None)
    return _entity(identity, "Note", name=described, description=quotes, **common)


def _currency(view: Mapping[str, Any]) -> str | None:
    return view.get("unit") if view.get("value") is not None else None


def _day(edtf: str | None) -> str | None:
    return edtf[:10].strip("[").split("/")[0] if edtf and edtf[:4].strip("[X").isdigit() else None


def _two(alpha3: str | None) -> str | None:
    """ISO 3166-1 alpha-2, lower case, as FollowTheMoney has it; None for what is no country of ours to name."""
    from pledger.views.alpha2 import ALPHA2

    return ALPHA2.get(alpha3 or "")


def json_ld(entries: Iterable[Row], records: Mapping[str, Row]) -> Iterator[dict[str, Any]]:
    """JSON-LD nodes under CONTEXT: each entry a prov:Collection of its records, each record a prov:Entity derived from its source,
    each piece of evidence an oa:Annotation with position and quote selectors."""
    seen: set[str] = set()
    for entry in entries:
        yield {
            "@id": f"urn:pledger:entry:{entry['id']}",
            "@type": "prov:Collection",
            "kind": entry["kind"],
            "parties": entry["parties"],
            "records": [f"urn:pledger:record:{r}" for r in entry["records"]],
            "value": {k: v["value"] for k, v in entry["view"].items()},
            "verdict": [s["verdict"] for s in entry["history"]],
        }
        for identity in entry["records"]:
            if identity in records and identity not in seen:
                seen.add(identity)
                yield from _record_nodes(identity, records[identity])


def _record_nodes(identity: str, record: Row) -> Iterator[dict[str, Any]]:
    source = record["of"]
    where = source["url"] or f"urn:pledger:source:{source['id']}"
    speaker = record.get("said_by") or {}
    node: dict[str, Any] = {
        "@id": f"urn:pledger:record:{identity}",
        "@type": "prov:Entity",
        "prov:wasDerivedFrom": {"@id": where},
        "kind": record["kind"],
    }
    if speaker.get("name") or speaker.get("office"):
        node["prov:wasAttributedTo"] = {"@type": "prov:Agent", "dcterms:title": speaker.get("name") or speaker.get("office")}
    if source["date"]:
        node["prov:generatedAtTime"] = source["date"]
    yield node
    for number, piece in enumerate(record["evidence"]):
        yield {
            "@id": f"urn:pledger:record:{identity}#evidence-{number}",
            "@type": "oa:Annotation",
            "oa:hasBody": {"@id": f"urn:pledger:record:{identity}"},
            "oa:hasTarget": {
                "oa:hasSource": {"@id": where},
                "oa:hasSelector": [
                    {"@type": "oa:TextPositionSelector", "start": piece["start"], "end": piece["end"]},
                    {"@type": "oa:TextQuoteSelector", "exact": piece["text"]},
                ],
            },
        }
