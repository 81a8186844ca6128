package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true of every answer, whatever was asked. */
public final class Answers {

    /** The headers that every answer carries, written down by hand. */
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
            "strict-transport-security", "max-age=31536000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin");

    private static final List<String> INNARDS = List.of(
            "Exception",
            "\tat ",
            "org.leadline",
            "org.spring",
            "org.apache",
            "java.",
            "jooq",
            "SQLSTATE",
            "select ",
            "insert into",
            "/tmp/",
            "LEADLINE_HOME",
            "Tomcat",
            "PSQL",
            "postgres",
            ".java:");

    private static final Set<String> FOREIGN_ADDRESSES =
            Set.of("href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post");

    private Answers() {}

    /** The headers of rows 17 to 19; answers that differ from visitor to visitor are not kept. */
    public static void checkHeaders(String what, HttpResponse<String> answer) {
        HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(what + ": " + name)
                .containsExactly(value));
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(what)
                .hasSize(1)
                .allMatch(cache -> cache.equals("no-store") || cache.equals("no-cache"));
        assertThat(answer.headers().map().keySet())
                .as(what)
                .noneMatch(name -> name.startsWith("access-control-"))
                .doesNotContain("server", "x-powered-by");
    }

    /** Nothing in the page runs or styles but files of our own. */
    public static void checkMarkup(String what, String page) {
        for (Markup.Tag tag : Markup.of(page).tags()) {
            assertThat(tag.name()).as(what).isNotIn("style", "iframe", "object", "embed", "base", "foreignobject");
            assertThat(tag.name().equals("script") && !tag.attributes().containsKey("src"))
                    .as(what + ": script without a file " + tag)
                    .isFalse();
            tag.attributes().forEach((name, value) -> {
                assertThat(name).as(what + ": " + tag).isNotEqualTo("style").doesNotStartWith("on");
                if (FOREIGN_ADDRESSES.contains(name)) {
                    assertThat(value).as(what + ": " + tag).matches("[/#][^/].*|/|");
                }
            });
        }
    }

    /** A page of ours that tells what to do, and nothing of how Leadline is made. */
    public static void checkProblem(String what, String page) {
        assertThat(page).as(what).contains("/leadline.css").contains("<h1>");
        checkMarkup(what, page);
        String text = Markup.of(page).text();
        assertThat(INNARDS).as(what).noneMatch(text::contains);
    }
}
