package rigor.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rigor.Shipped;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Table;

/** A sound request of every route, some of them several, to be spoiled. */
final class SoundRequests {
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String OFFER = """
            offer_id,hardware_id,retailer_id,price,currency,vat,condition,ships_to_ch,availability,observed_on,confidence
            new-1,gpu-rtx-pro-6000-blackwell-ws,digitec,6'990.00,CHF,included,new,yes,in-stock,17.02.2026,high
            """;

    private static final String BENCH = """
            | model                  |      size | backend | ngl |  test |          t/s |
            | gpt-oss 120B MXFP4 MoE | 59.02 GiB | CUDA    |  99 |  tg32 | 51.23 ± 0.11 |
            """;

    private static final String CASE = """
            {"answers": {"country": "DE", "date": "2026-11-28", "models": ["gpt-oss-120b"], "users": 3,
            "context": 8192, "certainty": "0.8", "wishes": {"budget": "5000", "noise": "quiet"}}, "title": "Ours"}
            """;

    private SoundRequests() {}

    /** @param route whose path it matches */
    record Sound(String route, String method, String address, Map<String, String> headers, String body) {
        /** @param tag of what is in force */
        String text(String tag) {
            return Raw.request(method, address, body, headers).replace("{tag}", tag);
        }
    }

    /** @param record of a decision */
    static List<Sound> all(String record) {
        String noise = Objects.requireNonNull(RuleFiles.bundled().texts().get("builds/noise.drl"));
        String offers = new String(
                Shipped.files().content(Table.OFFERS.file()).orElseThrow().bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return List.of(
                get("/api/verdicts", "?outcome=accepted&q=spark&sort=-price,build&offset=0&limit=5"),
                get("/api/verdicts", ""),
                get("/api/verdicts/{build}", "/api/verdicts/asus-gx10-1tb?level=trace", Map.of()),
                get("/api/verdicts/{build}/upgrades", "/api/verdicts/asus-gx10-x2/upgrades", Map.of()),
                get("/api/verdicts/{build}/shopping", "/api/verdicts/asus-gx10-x2/shopping", Map.of()),
                get("/api/compose", "?card=rtx-3090&count=1"),
                get("/api/verdicts/{build}/nearest-change", "/api/verdicts/asus-gx10-x2/nearest-change", Map.of()),
                get("/api/offers", "?retailer=digitec&sort=offer&limit=20"),
                get("/api/offers/{offer}", "/api/offers/of-001?level=short", Map.of()),
                get("/api/requirements", ""),
                get("/api/requirements/{requirement}/turns", "/api/requirements/noise.load/turns", Map.of()),
                get("/api/relaxations", "?case=us-company"),
                get("/api/answer", "?case=us-company"),
                get("/api/cases", ""),
                get("/api/cases/form", ""),
                post("/api/cases/preview", CASE),
                post("/api/cases/preview", "{\"changes\": [\"budget.ceiling=6000\"], \"title\": \"Less\"}"),
                post("/api/cases", CASE),
                get("/api/rules", "?court=builds&sort=line&q=noise"),
                get("/api/rules/check", ""),
                get("/api/rules/<file>", "/api/rules/builds/noise.drl", Map.of("If-None-Match", "{tag}")),
                put("/api/rules/<file>", "/api/rules/builds/noise.drl", Map.of("If-Match", "{tag}"), noise),
                put("/api/rules/<file>", "/api/rules/builds/own.drl", Map.of("If-Match", "{tag}"), noise),
                post("/api/rules/preview", "{\"file\": \"builds/noise.drl\", \"text\": \"package rigor.rules\\n\"}"),
                post("/api/rules/preview", "{\"file\": \"builds/noise.drl\"}"),
                get("/api/why-not", "?rule=NOISE-1&subject=asus-gx10-1tb"),
                get("/api/judge", "?words=2x%20rtx-3090%2C%201200%20W%2C%20USD%203900"),
                get("/api/what-if", ""),
                post("/api/what-if", "{\"limits\": {\"budget.ceiling\": 9000.5}, \"changes\": [\"noise.load=30\"]}"),
                get("/api/estimate", "?accelerator=gb10&model=gpt-oss-120b&format=MXFP4&count=2&depth=1000"),
                post(
                        "/api/estimate",
                        "{\"build\": \"asus-gx10-x2\", \"model\": \"llama-3.3-70b\", \"streams\": 4, \"ignoreMeasurements\":"
                                + " true}"),
                post("/api/decisions", "{\"limits\": {\"noise.load\": 30}}"),
                post(
                        "/api/decisions/replay",
                        "{\"format\": 2, \"engine\": \"x\", \"facts\": {\"files\": {\"a\": \"b\"}}}"),
                post("/api/decisions/replay", record),
                get("/api/report", "?format=md"),
                put("/api/facts/offers", "/api/facts/offers", Map.of("If-Match", "{tag}"), offers),
                put("/api/facts/offers", "/api/facts/offers?dryRun=true", Map.of("Content-Type", FORM), form(offers)),
                new Sound("/api/facts/offers", "POST", "/api/facts/offers", Map.of("Content-Type", "text/csv"), OFFER),
                new Sound(
                        "/api/facts/offers",
                        "POST",
                        "/api/facts/offers?dryRun=true",
                        Map.of("Content-Type", FORM),
                        form(OFFER)),
                new Sound(
                        "/api/facts/offers",
                        "POST",
                        "/api/facts/offers?dryRun=true",
                        Map.of("Transfer-Encoding", "chunked", "Content-Length", ""),
                        chunked(OFFER)),
                new Sound(
                        "/api/facts/measurements",
                        "POST",
                        "/api/facts/measurements?dryRun=true&accelerator=gb10&count=1",
                        Map.of("Content-Type", "text/plain"),
                        BENCH),
                get("/api/measurements/wanted", "?case=us-lan-mini-pc&limit=2"),
                get("/api/facts/history", "?limit=3"),
                new Sound(
                        "/api/facts/history/{version}/restore",
                        "POST",
                        "/api/facts/history/1/restore",
                        Map.of("If-Match", "{tag}"),
                        ""),
                new Sound(
                        "/api/facts/{table}/rows",
                        "POST",
                        "/api/facts/models/rows?dryRun=true",
                        Map.of("Content-Type", "application/json"),
                        "{\"cells\": {\"model_id\": \"own\", \"total_params_b\": \"8\"}}"),
                new Sound(
                        "/api/facts/{table}/rows/{line}/remove",
                        "POST",
                        "/api/facts/offers/rows/2/remove?dryRun=true",
                        Map.of("If-Match", "{tag}"),
                        ""),
                new Sound(
                        "/api/facts/models",
                        "POST",
                        "/api/facts/models?dryRun=true&id=own&size=1000&totalParams=8",
                        Map.of("Content-Type", "application/json"),
                        "{\"model_type\": \"llama\", \"num_hidden_layers\": 32}"),
                post("/api/judge", "{\"words\": \"GB10, 128 GB, CHF 2900\"}"),
                get("/api/facts/offers/history", ""),
                get("/api/facts/offers/history/{version}", "/api/facts/offers/history/1", Map.of()),
                new Sound(
                        "/api/facts/offers/history/{version}/restore",
                        "POST",
                        "/api/facts/offers/history/1/restore",
                        Map.of("If-Match", "{tag}"),
                        ""),
                get("/api/facts", ""),
                get("/api/facts/check", ""),
                get("/api/facts/{table}.csv", "/api/facts/builds.csv", Map.of("Range", "bytes=0-99")),
                get("/api/facts/{table}", "/api/facts/accelerators?vendor=nvidia&sort=name", Map.of()),
                get("/api/status", ""),
                get("/api/health", ""),
                get("/openapi.json", "", Map.of("Accept-Encoding", "gzip;q=1.0, identity;q=0.5")),
                get("/api/events", "/api/events", Map.of("Accept", "text/event-stream")),
                get("/", "/app.js", Map.of("If-Modified-Since", "Wed, 18 Feb 2026 00:00:00 GMT")));
    }

    private static Sound get(String route, String query) {
        return get(route, route + query, Map.of());
    }

    private static Sound get(String route, String address, Map<String, String> headers) {
        return new Sound(route, "GET", address.isEmpty() ? route : address, headers, "");
    }

    private static Sound post(String route, String body) {
        return new Sound(route, "POST", route, Map.of("Content-Type", "application/json; charset=utf-8"), body);
    }

    private static Sound put(String route, String address, Map<String, String> headers, String body) {
        return new Sound(route, "PUT", address, headers, body);
    }

    private static String form(String file) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"offers.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n";
    }

    private static String chunked(String body) {
        return String.format(Locale.ROOT, "%x\r\n%s\r\n0\r\n\r\n", body.length(), body);
    }
}
