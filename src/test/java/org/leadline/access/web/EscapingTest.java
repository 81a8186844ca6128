package org.leadline.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.web.House.Things;
import org.springframework.beans.factory.annotation.Autowired;

/** What people and their files say is shown, and never done. */
@DemoServer
class EscapingTest {

    /** Texts that a page, a header or a log would stumble over if it took them for more than texts; each holds the word "leak". */
    private static final List<String> TEXTS = List.of(
            "<script>leak1()</script>",
            "\"><img src=x onerror=leak2()>",
            "' onmouseover='leak3()' x='",
            "<svg onload=leak4()>",
            "</title><script>leak5()</script>",
            "</textarea></select><b>leak6</b>",
            "<!-- leak7",
            "]]><leak8>",
            "&lt;leak9&gt; &amp; &#60;leak&#62;",
            "${7*7}leak10 #{7*7} {{7*7}} <%= 7*7 %> @{7*7}",
            "javascript:leak11()",
            "=cmd|' /C leak12'!A0",
            "%0d%0aX-Leak: leak13",
            "\\u003cscript\\u003eleak14",
            "leak15" + "w".repeat(100),
            "{0} {1} leak16 '{0}'",
            "$1 $& \\1 leak17");

    /** Texts with signs that turn or break a line: refused where people type, made harmless in names of files. */
    private static final List<String> BROKEN = List.of(
            "leak20\u202egnp.exe",
            "leak21\r\nX-Leak: yes",
            "leak22\u2028next",
            "leak23\u0000",
            "leak24\u001b[31mred",
            "leak25\u2066x");

    @Autowired
    House house;

    private Things ward = Things.NOWHERE;
    private Guest member = new Guest(java.net.URI.create("http://127.0.0.1"));

    @BeforeEach
    void open() {
        ward = house.thingsOfTheWard();
        member = house.as("house-member");
    }

    @Test
    @Trust({20, 22})
    void whatPeopleTypeIsShownAsTyped() {
        String process = "/care/process/" + ward.process();
        int version = 1;
        for (String text : TEXTS) {
            Map<String, String> form = form(text, version++);
            form.put("knownBestWay", "yes");
            assertThat(member.post(process + "/edit", form).statusCode())
                    .as(text)
                    .isEqualTo(302);
            assertThat(member.post(process + "/mode", Map.of("mode", "find-out", "since", "2026-01-02", "why", text))
                            .statusCode())
                    .as(text)
                    .isEqualTo(302);
            HttpResponse<String> page = checked(text, member.get(process));
            String shown = Markup.of(page.body()).text();
            assertThat(shown.split(java.util.regex.Pattern.quote(text), -1))
                    .as("name, purpose, steps and why of " + text)
                    .hasSizeGreaterThan(4);
            for (String other : List.of("", "/edit", "/mode", "/picks", "/log")) {
                checked(text, member.get(process + other));
            }
            checked(text, member.get("/care?unit=" + ward.unit()));
            checked(text, member.get("/me"));
            form.put("version", "0");
            checked(text, member.post(process + "/edit", form));
            checked(text, member.post(process + "/mode", Map.of("mode", text, "since", text, "why", text)));
            checked(text, member.post(process + "/picks", Map.of("version", "0", "quietDays", text, "splitBy", text)));
        }
    }

    @Test
    @Trust({20, 57})
    void whatTurnsOrBreaksALineIsRefusedWhereItIsTyped() {
        String process = "/care/process/" + ward.process();
        for (String text : BROKEN) {
            HttpResponse<String> refused = checked(text, member.post(process + "/edit", form(text, 1)));
            assertThat(refused.statusCode()).as(text).isEqualTo(422);
            assertThat(refused.body()).contains("There are signs in it that cannot be shown.");
        }
    }

    @Test
    @Trust({20, 49, 57})
    void namesOfFilesAreShownAndNeverObeyed() {
        String log = "/care/process/" + ward.process() + "/log";
        List<String> names = new ArrayList<>(TEXTS);
        names.addAll(BROKEN);
        names.removeIf(name -> name.contains("\r") || name.contains("\u0000"));
        names.add("leak30\\..\\..\\x");
        names.add("../../leak31");
        names.add("leak32 9434765919");
        for (String name : names) {
            String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
            HttpResponse<String> sent =
                    member.upload(log, quoted + ".csv", house.log().getBytes(UTF_8));
            assertThat(sent.statusCode()).as(name).isEqualTo(302);
            String address = sent.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> preview = checked(name, member.get(address));
            assertThat(preview.statusCode()).isEqualTo(200);
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .replaceAll("[\\p{Cntrl}\u2028\u202e\u2066]", "_")
                    .replaceAll("^leak32 .*", "leak## ##########")
                    .strip();
            assertThat(Markup.of(preview.body()).text()).contains(last + ".csv");
            assertThat(preview.body()).doesNotContain("\u202e", "\u2066", "\u001b", "9434765919", "../");
            checked(name, member.get(log));
            checked(name, member.get("/me"));
            checked(name, member.get(address + "/progress"));
            assertThat(member.post(address + "/discard", Map.of()).statusCode()).isEqualTo(302);
            HttpResponse<String> refused = member.upload(log, quoted + ".csv", "a,b\n".getBytes(UTF_8));
            String refusedAt = refused.headers().firstValue("Location").orElseThrow();
            checked(name, member.get(refusedAt));
            if (member.post(refusedAt + "/import", Map.of()).statusCode() == 302) {
                await(refusedAt);
            }
            HttpResponse<String> page = checked(name, member.get(refusedAt));
            assertThat(page.statusCode()).as(name).isEqualTo(422);
            assertThat(Markup.of(page.body()).text()).contains(last + ".csv");
            member.post(refusedAt + "/discard", Map.of());
        }
        for (String name : List.of("a\r\nX-Leak: yes", "a\r\n\r\n--leak")) {
            HttpResponse<String> answer = member.upload(log, name, house.log().getBytes(UTF_8));
            assertThat(answer.headers().map()).as(name).doesNotContainKey("x-leak");
            assertThat(answer.statusCode()).isBetween(300, 499);
        }
        assertThat(HeardLog.entries())
                .as("no line of the log was written by a visitor")
                .noneMatch(entry -> entry.contains("leak2") && entry.contains("\r\nX-Leak"));
    }

    @Test
    @Trust({20, 45})
    void whatStandsInAFileIsShownAsItStands() {
        String process = "/care/process/" + house.process("house-member", ward.unit());
        List<String> texts = new ArrayList<>(TEXTS);
        texts.addAll(List.of("leak40\u202egnp", "leak41\u2028x", "leak42 line\nbreak"));
        var file = new StringBuilder(
                row("case \"><leak50>", "what <script>leak51</script>", "when'leak52", "<b>leak53</b>"));
        for (int person = 0; person < 60; person++) {
            for (int step = 0; step < texts.size(); step++) {
                if (step < 2 || (person + step) % 3 > 0) {
                    String time = "2026-01-%02dT%02d:00:00Z".formatted(1 + person % 28, step);
                    file.append(row("<leak60>" + person, texts.get(step), time, texts.get(person % 3)));
                }
            }
            if (person % 10 == 0) {
                file.append(row("<leak60>" + person, "<leak61>", "2026-02-01T00:00:00Z", texts.get(person % 3)));
            }
        }
        HttpResponse<String> sent =
                member.upload(process + "/log", "steps.csv", file.toString().getBytes(UTF_8));
        String upload = sent.headers().firstValue("Location").orElseThrow();
        String named = "caseColumn=" + Guest.encoded("case \"><leak50>") + "&activityColumn="
                + Guest.encoded("what <script>leak51</script>") + "&timeColumn=" + Guest.encoded("when'leak52")
                + "&attribute=" + Guest.encoded("<b>leak53</b>") + "&ids=ours";
        HttpResponse<String> preview = checked("preview", member.get(upload + "?" + named));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Markup.of(preview.body()).text()).contains("<script>leak1()</script>", "<leak60>0");
        checked(
                "preview",
                member.get(upload + "?zone=%3Cleak70%3E&encoding=%22%3Eleak&pattern=%3Cleak%3E&delimiter=%3C"));
        HttpResponse<String> begun =
                member.postBody(upload + "/import", Guest.FORM, named, "X-CSRF-TOKEN", member.token());
        assertThat(begun.statusCode()).isEqualTo(302);
        await(upload);
        assertThat(member.get(upload).headers().firstValue("Location")).contains(process);
        member.postBody(
                process + "/mode", Guest.FORM, "mode=find-out&since=2026-01-31", "X-CSRF-TOKEN", member.token());
        HttpResponse<String> shown = checked("process", member.get(process));
        assertThat(Markup.of(shown.body()).text()).contains("<script>leak1()</script>", "${7*7}leak10");
        HttpResponse<String> picks = checked("picks", member.get(process + "/picks"));
        assertThat(Markup.of(picks.body()).text()).contains(TEXTS);
        String picked =
                "version=0&finishedBy=" + Guest.encoded(TEXTS.get(0)) + "&leaveOut=" + Guest.encoded(TEXTS.get(5))
                        + "&takenOut=" + Guest.encoded("<leak61>") + "&splitBy=" + Guest.encoded("<b>leak53</b>");
        HttpResponse<String> changed =
                member.postBody(process + "/picks", Guest.FORM, picked, "X-CSRF-TOKEN", member.token());
        assertThat(changed.statusCode()).as(Markup.of(changed.body()).text()).isEqualTo(302);
        for (String page : List.of(process, process + "/picks", process + "/log", "/care?unit=" + ward.unit())) {
            checked(page, member.get(page));
        }
    }

    private void await(String upload) {
        while (member.get(upload + "/progress")
                .headers()
                .firstValue("HX-Refresh")
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** The page after every test of what may stand in it; its tags are those of our own templates. */
    private static HttpResponse<String> checked(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isIn(200, 422);
        Answers.checkHeaders(what, answer);
        Answers.checkMarkup(what, answer.body());
        assertThat(answer.headers().map().keySet()).as(what).noneMatch(name -> name.contains("leak"));
        Set<String> strange = new TreeSet<>();
        for (Markup.Tag tag : Markup.of(answer.body()).tags()) {
            if (tag.name().contains("leak")
                    || Set.of("img", "b").contains(tag.name())
                            && !tag.attributes().isEmpty()) {
                strange.add(tag.toString());
            }
            tag.attributes().keySet().stream()
                    .filter(name -> name.contains("leak"))
                    .forEach(strange::add);
        }
        assertThat(strange).as(what).isEmpty();
        assertThat(answer.body()).as(what).doesNotContain("<script>leak", "<svg onload", "<!-- leak", "49leak");
        return answer;
    }

    private Map<String, String> form(String text, int version) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", text);
        form.put("purpose", text);
        form.put("bestWaySteps", text);
        form.put("ownerId", Long.toString(ward.person()));
        form.put("version", Integer.toString(version));
        return form;
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
