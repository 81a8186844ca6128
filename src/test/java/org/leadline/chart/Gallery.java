package org.leadline.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.support.LocalizationSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.leadline.today.PageFrame;

/** Serves pages made of the real parts, stylesheet, font and script, under the strictest policy that the application may set. */
final class Gallery implements AutoCloseable {
    private static final List<ResourceBundle> FILES = Stream.of("frame", "say", "sounding-phone")
            .map(file -> ResourceBundle.getBundle("messages." + file, Locale.ROOT))
            .toList();
    static final LocalizationSupport WORDS = key -> FILES.stream()
            .filter(file -> file.containsKey(key))
            .findFirst()
            .orElseThrow(() -> new MissingResourceException("No words", "messages", key))
            .getString(key);
    static final ChartWords CHART_WORDS = ChartWords.in(Locale.ENGLISH);

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "leadline.page");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    private final HttpServer server;
    private final Map<String, String> pages = new HashMap<>();

    Gallery() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String page) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + page;
    }

    /** Keeps a page of these parts, in the frame, also as a file in target/gallery. */
    void hang(String name, String title, String unit, String... parts) throws IOException {
        PageFrame frame = new PageFrame(
                title,
                "Rosa Quill",
                unit,
                "/unit/1",
                "care",
                List.of(
                        new PageFrame.Place("today", "/today", "Today"),
                        new PageFrame.Place("aims", "/aims", "Aims"),
                        new PageFrame.Place("care", "/care", "Our care"),
                        new PageFrame.Place("ask", "/ask", "Ask"),
                        new PageFrame.Place("try", "/try", "Try"),
                        new PageFrame.Place("learn", "/learn", "Learn"),
                        new PageFrame.Place("me", "/me", "Me")),
                "/demo/leave",
                "_csrf",
                "a-token",
                null,
                WORDS);
        gg.jte.Content content = output -> output.writeContent(String.join("\n", parts));
        String page = part("frame", Map.of("frame", frame, "content", content));
        pages.put("/" + name, page);
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }

    /** One of the shared parts, as HTML. */
    static String part(String name, Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.putIfAbsent("words", WORDS);
        if (!TAKES_WORDS.contains(name)) {
            all.remove("words");
        }
        StringOutput output = new StringOutput();
        TEMPLATES.render("shared/" + name + ".jte", all, output);
        return output.toString();
    }

    private static final List<String> TAKES_WORDS =
            List.of("_tag", "_summary", "_field", "_select", "_chips", "_chart", "_crumbs", "_progress", "_empty");

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = STATIC.resolve(path.substring(1)).normalize();
            byte[] body;
            if (pages.containsKey(path)) {
                body = pages.get(path).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            } else if (file.startsWith(STATIC) && Files.isRegularFile(file)) {
                body = Files.readAllBytes(file);
                String ending = path.substring(path.lastIndexOf('.') + 1);
                exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
            } else {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
