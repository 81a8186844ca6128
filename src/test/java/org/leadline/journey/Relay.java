package org.leadline.journey;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands between browsers and a server, at one address for as long as the test lasts, whichever process is behind it; and can lose an answer, or a request, at
 * the moment that a test needs.
 */
final class Relay implements AutoCloseable {
    private static final Set<String> HOP_BY_HOP =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "keep-alive");

    /** What happens to one request, and to its answer. */
    interface Accident {
        /** Whether it happens to this one. */
        boolean meets(String method, String path);

        /** Before the server got it; true loses it. */
        default boolean before() {
            return false;
        }

        /** After the server has answered; true loses the answer. */
        default boolean after() {
            return false;
        }
    }

    private final HttpServer front;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile @Nullable URI behind;
    private volatile @Nullable Accident accident;

    private Relay(HttpServer front) {
        this.front = front;
    }

    static Relay open() throws IOException {
        var relay = new Relay(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        relay.front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        relay.front.createContext("/", relay::pass);
        relay.front.start();
        return relay;
    }

    int port() {
        return front.getAddress().getPort();
    }

    /** From now on that server answers; null: none does, and every connection breaks. */
    void leadTo(@Nullable URI server) {
        behind = server;
    }

    /** The next request that it meets has this accident; no other has. */
    void expect(Accident next) {
        accident = next;
    }

    private void pass(HttpExchange exchange) {
        try (exchange) {
            URI server = behind;
            Accident met = met(exchange);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (server == null || met != null && met.before()) {
                return;
            }
            HttpResponse<byte[]> answer =
                    client.send(request(exchange, server, body), HttpResponse.BodyHandlers.ofByteArray());
            if (met != null && met.after()) {
                return;
            }
            Headers headers = exchange.getResponseHeaders();
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name)) {
                    headers.put(name, List.copyOf(values));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException brokenOff) {
            // One of the two is gone; the other sees the connection break, as it does without a relay.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Accident met(HttpExchange exchange) {
        Accident next = accident;
        if (next == null
                || !next.meets(
                        exchange.getRequestMethod(), exchange.getRequestURI().getPath())) {
            return null;
        }
        accident = null;
        return next;
    }

    private static HttpRequest request(HttpExchange exchange, URI server, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofMinutes(2))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        front.stop(0);
        client.close();
    }
}
