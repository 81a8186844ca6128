package org.leadline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.leadline.Leadline;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fifty people read the neighbours and the effect map of their units, with ten seconds to think between two pages, for two minutes, while the server and its
 * database run on this machine: 100 units, 1,000 people, 3,000 aims, 9,000 effects beside the sample hospital. Half a minute of the same goes before and is
 * not counted, so that what is measured is a server that has run for a while.
 */
public final class FiftyUsers {
    private static final int USERS = 50;
    private static final Duration THINKING = Duration.ofSeconds(10);
    private static final Duration BEFORE = Duration.ofSeconds(40);
    private static final Duration COUNTED = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("/aim/neighbours?unit=", "/aim/map?unit=");

    private final URI server;
    private final Map<String, List<Double>> milliseconds = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private FiftyUsers(URI server) {
        this.server = server;
    }

    /** A person and the unit they read about. */
    private record User(String slug, long unitId) {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("leadline-bench");
        SpringApplication application = new SpringApplication(Leadline.class);
        application.setAdditionalProfiles("demo");
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext running =
                application.run("--server.port=0", "--leadline.fresh=false", "--leadline.home=" + home)) {
            DSLContext sql = running.getBean(DSLContext.class);
            load(sql);
            String port = running.getEnvironment().getRequiredProperty("local.server.port");
            new FiftyUsers(URI.create("http://127.0.0.1:" + port)).measure(users(sql));
        }
    }

    private static void load(DSLContext sql) throws IOException {
        try (var script = FiftyUsers.class.getResourceAsStream("fifty-users.sql")) {
            if (script == null) {
                throw new IllegalStateException("fifty-users.sql is missing beside this class");
            }
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        }
        System.out.println("Loaded: "
                + sql.fetchSingle("select (select count(*) from unit.unit where slug like 'bench-%') || ' units, ' ||"
                                + " (select count(*) from unit.person where slug like 'bench-%') || ' people, ' || (select"
                                + " count(*) from aim.aim a join unit.unit u on u.id = a.unit_id where u.slug like 'bench-%') ||"
                                + " ' aims, ' || (select count(*) from aim.effect e join aim.aim a on a.id = e.aim_id join"
                                + " unit.unit u on u.id = a.unit_id where u.slug like 'bench-%') || ' effects'")
                        .get(0, String.class));
    }

    /** The first and the fifth of the people of 25 units, wards and divisions among them. */
    private static List<User> users(DSLContext sql) {
        return sql
                .fetch("select p.slug, p.home_unit_id from unit.person p join unit.unit u on u.id = p.home_unit_id"
                        + " where u.slug like 'bench-%' and (p.slug like '%-1' or p.slug like '%-5') order by"
                        + " md5(p.slug)")
                .stream()
                .limit(USERS)
                .map(row -> new User(row.get(0, String.class), row.get(1, Long.class)))
                .toList();
    }

    private void measure(List<User> users) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(users.size());
        long began = System.nanoTime();
        for (int i = 0; i < users.size(); i++) {
            User user = users.get(i);
            Duration first = THINKING.multipliedBy(i).dividedBy(users.size());
            Thread.ofVirtual().start(() -> {
                try {
                    work(user, first, began);
                } catch (IOException fault) {
                    faults.add(fault.toString());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        milliseconds.forEach(FiftyUsers::say);
        System.out.println(faults.isEmpty() ? "No request failed." : faults.size() + " failed: " + faults.getFirst());
    }

    private void work(User user, Duration first, long began) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Runnable::run)
                .build()) {
            Thread.sleep(first);
            String cookie = signIn(http, user.slug());
            for (int page = 0; System.nanoTime() - began < BEFORE.plus(COUNTED).toNanos(); page++) {
                String address = PAGES.get(page % PAGES.size());
                long asked = System.nanoTime();
                HttpResponse<byte[]> answer = http.send(
                        HttpRequest.newBuilder(server.resolve(address + user.unitId()))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofByteArray());
                double took = (System.nanoTime() - asked) / 1e6;
                if (answer.statusCode() != 200) {
                    faults.add(answer.statusCode() + " at " + address + user.unitId());
                } else if (asked - began > BEFORE.toNanos()) {
                    milliseconds
                            .computeIfAbsent(
                                    address.replaceAll("\\?.*", ""),
                                    _ -> Collections.synchronizedList(new ArrayList<>()))
                            .add(took);
                }
                Thread.sleep(THINKING);
            }
        }
    }

    private String signIn(HttpClient http, String slug) throws IOException, InterruptedException {
        HttpResponse<String> door =
                http.send(HttpRequest.newBuilder(server.resolve("/demo")).build(), BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(door.body());
        if (!token.find()) {
            throw new IOException("No form at /demo, but " + door.statusCode());
        }
        HttpResponse<String> in = http.send(
                HttpRequest.newBuilder(server.resolve("/demo/persona/" + slug))
                        .header("Cookie", cookie(door, ""))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (in.statusCode() >= 400) {
            throw new IOException("Signing in as " + slug + " was answered " + in.statusCode());
        }
        return cookie(in, cookie(door, ""));
    }

    private static String cookie(HttpResponse<?> answer, String before) {
        List<String> set = answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .toList();
        return set.isEmpty() ? before : String.join("; ", set);
    }

    private static void say(String page, List<Double> took) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: %d answers, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
                page,
                sorted.length,
                at(sorted, .50),
                at(sorted, .95),
                at(sorted, .99),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
