package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who calls the server over HTTP, with a session of their own and the tokens that the pages gave them. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Caller(URI server) {
        this.server = server;
    }

    /** A caller signed in as one of the sample hospital's people. */
    public static Caller as(URI server, String persona) {
        var caller = new Caller(server);
        var answer = caller.post("/demo/persona/" + persona, Map.of(), "/demo");
        assertThat(answer.statusCode()).as("signing in as " + persona).isEqualTo(302);
        return caller;
    }

    public HttpResponse<String> get(String address) {
        return send(request(address).GET().build());
    }

    /** Posts a form with the token of the page it stands on. */
    public HttpResponse<String> post(String address, Map<String, String> fields, String page) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields) + "&_csrf=" + encoded(token(page))))
                .build());
    }

    /** Posts a form as it is, without any token. */
    public HttpResponse<String> postBare(String address, Map<String, String> fields, String... headers) {
        var request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** Uploads a file in the field {@code file} of a form, with the token of the page it stands on. */
    public HttpResponse<String> upload(String address, String fileName, byte[] content, String page) {
        String boundary = "leadline" + Integer.toHexString(fileName.hashCode());
        List<byte[]> parts = new ArrayList<>();
        parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(page) + "\r\n--"
                                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(parts))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(server.resolve(address)).timeout(Duration.ofMinutes(2));
    }

    private String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form with a token on " + page).isTrue();
        return token.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
