package org.leadline.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser on a ward terminal, as a real server sees it: it keeps every cookie, and takes the token of a form from the page it stands on. */
public final class Terminal {
    public static final String SESSION = "__Host-leadline";
    public static final String KNOWN = "__Host-leadline-known";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI server;
    private final Map<String, String> cookies = new HashMap<>();

    public Terminal(URI server) {
        this.server = server;
    }

    /** The cookies it keeps, by name; a test may change them. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** The value of a cookie, which must be there. */
    public String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address).GET(), headers);
    }

    /** Opens a page and sends a form from it. */
    public HttpResponse<String> post(String page, String address, Map<String, String> fields, String... headers) {
        Matcher token = TOKEN.matcher(get(page, headers).body());
        if (!token.find()) {
            throw new AssertionError("no form stands on " + page);
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return send(
                request(address).header("Content-Type", Guest.FORM).POST(BodyPublishers.ofString(Guest.form(all))),
                headers);
    }

    public HttpResponse<String> signIn(String name, String passphrase, String... headers) {
        return post("/sign-in", "/sign-in", Map.of("name", name, "passphrase", passphrase), headers);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(server.resolve(address)).timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] parts = set.split(";", 2)[0].split("=", 2);
                cookies.put(parts[0], parts[1]);
            }
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
