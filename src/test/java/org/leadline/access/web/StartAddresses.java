package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/** The addresses of setting up, and of entering people: for who leads the unit, stands in for them, or keeps the system. */
final class StartAddresses {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String NOBODY = "77000009";

    static final List<Row> ROWS =
            Stream.of(units(), paths()).flatMap(List::stream).toList();

    private StartAddresses() {}

    private static List<Row> units() {
        return List.of(
                keeping("GET /unit/{unitId}/person/new", things -> unit(things) + "/person/new", 200),
                posting(
                        "POST /unit/{unitId}/person/new",
                        things -> unit(things) + "/person/new",
                        Map.of("name", "Somebody New", "profession", "nurse", "roles", "member"),
                        302),
                keeping("GET /unit/{unitId}/person/{personId}", StartAddresses::person, 200),
                posting(
                        "POST /unit/{unitId}/person/{personId}",
                        things -> unit(things) + "/person/" + NOBODY,
                        Map.of("name", "Somebody", "profession", "nurse", "roles", "member"),
                        404),
                posting(
                        "POST /unit/{unitId}/person/{personId}/end",
                        things -> unit(things) + "/person/" + NOBODY + "/end",
                        Map.of(),
                        404),
                keeping("GET /unit/{unitId}/describe", things -> unit(things) + "/describe", 200),
                posting(
                        "POST /unit/{unitId}/describe",
                        things -> unit(things) + "/describe",
                        Map.of("name", "house-ward", "purpose1", "Desk", "number1", "4107"),
                        302),
                keeping("GET /unit/{unitId}/neighbours", things -> unit(things) + "/neighbours", 200),
                new Row(
                        "POST /unit/{unitId}/neighbours",
                        Asks.TO_KEEP,
                        things -> unit(things) + "/neighbours",
                        things -> Map.of("name", "Care home " + NUMBER.incrementAndGet()),
                        302),
                posting(
                        "POST /unit/{unitId}/neighbours/{otherId}/end",
                        things -> unit(things) + "/neighbours/" + NOBODY + "/end",
                        Map.of(),
                        404),
                keeping("GET /unit/{unitId}/staff", things -> unit(things) + "/staff", 200),
                posting(
                        "POST /unit/{unitId}/staff",
                        things -> unit(things) + "/staff",
                        Map.of("file", "name,profession\nSomebody Listed,nurse\n"),
                        200),
                posting(
                        "POST /unit/{unitId}/staff/plan",
                        things -> unit(things) + "/staff/plan",
                        Map.of("csv", "bmFtZSxwcm9mZXNzaW9uCkEgQixudXJzZQo="),
                        200),
                posting("POST /unit/{unitId}/staff/enter", things -> unit(things) + "/staff/enter", Map.of(), 422),
                keeping("GET /unit/{unitId}/staff.csv", things -> unit(things) + "/staff.csv", 200),
                AddressTable.reading("GET /api/unit", Asks.A_NAME, things -> "/api/unit", 200),
                AddressTable.reading(
                        "GET /api/unit/{unitId}/people",
                        Asks.A_ROLE,
                        things -> "/api/unit/" + things.unit() + "/people",
                        200));
    }

    private static List<Row> paths() {
        return List.of(
                AddressTable.reading("GET /start", Asks.A_NAME, things -> "/start", 200),
                AddressTable.reading("GET /start/another", Asks.A_NAME, things -> "/start/another", 200),
                new Row("POST /start/another", Asks.A_NAME, things -> "/start/another", things -> Map.of(), 422),
                keeping("GET /start/{unitId}", StartAddresses::path, 200),
                keeping("GET /start/{unitId}/template", things -> path(things) + "/template", 200),
                posting(
                        "POST /start/{unitId}/template",
                        things -> path(things) + "/template",
                        Map.of("template", "ward"),
                        302),
                step("GET /start/{unitId}/numbers"),
                posting(
                        "POST /start/{unitId}/numbers",
                        things -> path(things) + "/numbers",
                        Map.of("name", "house-ward"),
                        302),
                step("GET /start/{unitId}/people"),
                posting(
                        "POST /start/{unitId}/people",
                        things -> path(things) + "/people",
                        Map.of("name1", "Somebody Quick", "profession1", "nurse", "role1", "member"),
                        302),
                step("GET /start/{unitId}/aims"),
                posting("POST /start/{unitId}/aims", things -> path(things) + "/aims", Map.of(), 422),
                step("GET /start/{unitId}/processes"),
                posting("POST /start/{unitId}/processes", things -> path(things) + "/processes", Map.of(), 422),
                step("GET /start/{unitId}/neighbour"),
                new Row(
                        "POST /start/{unitId}/neighbour",
                        Asks.TO_KEEP,
                        things -> path(things) + "/neighbour",
                        things -> Map.of("name", "Home team " + NUMBER.incrementAndGet()),
                        302),
                posting("POST /start/{unitId}/{step}/later", things -> path(things) + "/people/later", Map.of(), 302),
                step("GET /start/{unitId}/print"),
                posting("POST /start/{unitId}/print", things -> path(things) + "/print", Map.of(), 302),
                keeping("GET /start/{unitId}/invitations", things -> path(things) + "/invitations", 200),
                posting("POST /start/{unitId}/invitations", things -> path(things) + "/invitations", Map.of(), 200),
                keeping("GET /start/sign-in/{personId}", StartAddresses::signIn, 200),
                posting(
                        "POST /start/sign-in/{personId}/invite",
                        things -> signIn(things) + "/invite",
                        Map.of("letter", "no"),
                        200),
                posting("POST /start/sign-in/{personId}/close", things -> signIn(things) + "/close", Map.of(), 302));
    }

    private static Row keeping(String mapping, Function<Things, String> to, int well) {
        return new Row(mapping, Asks.TO_KEEP, to, things -> Map.of(), well);
    }

    private static Row step(String mapping) {
        return keeping(mapping, things -> path(things) + mapping.substring(mapping.lastIndexOf('/')), 200);
    }

    private static Row posting(String mapping, Function<Things, String> to, Map<String, String> fields, int well) {
        return new Row(mapping, Asks.TO_KEEP, to, things -> fields, well);
    }

    private static String unit(Things things) {
        return "/unit/" + things.unit();
    }

    private static String person(Things things) {
        return unit(things) + "/person/" + things.person();
    }

    private static String path(Things things) {
        return "/start/" + things.unit();
    }

    private static String signIn(Things things) {
        return "/start/sign-in/" + things.person();
    }
}
