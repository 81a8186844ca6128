package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser, as the server sees them: a cookie, a token, and whatever they care to send. */
public final class Guest {

    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI server;
    private @Nullable String cookie;
    private @Nullable String token;

    Guest(URI server) {
        this.server = server;
    }

    /** Becomes one of the people of the demo. */
    Guest signIn(String slug) {
        assertThat(post("/demo/persona/" + slug, Map.of()).statusCode())
                .as("signing in as " + slug)
                .isEqualTo(302);
        token = null;
        token();
        return this;
    }

    /** A token of this guest's session, as a page gives it. */
    public String token() {
        if (token == null) {
            Matcher found = TOKEN.matcher(get("/demo").body());
            assertThat(found.find()).as("a form with a token").isTrue();
            token = found.group(1);
        }
        return token;
    }

    /** The cookie as it is sent. */
    public String cookie() {
        return String.valueOf(cookie);
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    /** Posts a form with a token. */
    public HttpResponse<String> post(String address, Map<String, String> fields, String... headers) {
        String body = fields.isEmpty() ? "" : form(fields) + "&";
        return postBody(address, FORM, body + "_csrf=" + encoded(token()), headers);
    }

    /** Posts JSON, with a token in a header. */
    public HttpResponse<String> postJson(String address, String json) {
        return postBody(address, "application/json", json, "X-CSRF-TOKEN", token());
    }

    /** Posts a body as it is; no token is added. */
    HttpResponse<String> postBody(String address, String contentType, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = contentType;
        return send("POST", address, BodyPublishers.ofString(body), all);
    }

    /** Sends a file as a form does, with a token. */
    public HttpResponse<String> upload(String address, String fileName, byte[] content) {
        String boundary = "----leadline";
        String head =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream(content.length + 1_000);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                address,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(set -> cookie = set.split(";", 2)[0]);
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(method + " " + address, fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
