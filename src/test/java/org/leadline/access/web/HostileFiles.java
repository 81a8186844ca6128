package org.leadline.access.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that mean harm or are broken, made afresh: none is kept in the project. */
final class HostileFiles {

    private static final String HEAD = "case_id,activity,timestamp\n";
    private static final String GOOD = "c1,Seen,2026-01-01T08:00:00Z\n";

    private HostileFiles() {}

    /** Files by the names they are sent under; those that could fetch something would fetch it from {@code outside}. */
    static Map<String, byte[]> named(String outside) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String event =
                "<event><string key=\"concept:name\" value=\"%s\"/><date key=\"time:timestamp\" value=\"2026-01-01T00:00:00Z\"/></event>";
        String log = "<log><trace><string key=\"concept:name\" value=\"c\"/>" + event + "</trace></log>";
        files.put(
                "entity.xes",
                text("<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + log.formatted("&x;")));
        files.put("outside.xes", text("<!DOCTYPE log SYSTEM \"" + outside + "/log.dtd\">" + log.formatted("a")));
        files.put(
                "parameter.xes",
                text("<!DOCTYPE log [<!ENTITY % p SYSTEM \"" + outside + "/p\"> %p;]>" + log.formatted("a")));
        files.put(
                "schema.xes",
                text("<log xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                        + outside + "/s.xsd\"><trace>"));
        files.put(
                "include.xes",
                text("<log xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + outside
                        + "/i\"/></log>"));
        String laughs = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> "<!ENTITY l" + n + " \"" + ("&l" + (n - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        files.put("laughs.xes", text("<!DOCTYPE log [<!ENTITY l0 \"ha\">" + laughs + "]>" + log.formatted("&l9;")));
        files.put("deep.xes", text("<log>" + "<trace>".repeat(20_000)));
        files.put("cut.xes", text(log.formatted("a").substring(0, 90)));
        files.put("other.xes", text("<html><body>hello</body></html>"));
        files.put("bomb.csv.gz", bomb(HEAD + GOOD, 400));
        files.put("bomb.xes.gz", bomb("<log>", 400));
        files.put("nested.csv.gz", packed(packed(text(HEAD + GOOD))));
        files.put("cut.csv.gz", java.util.Arrays.copyOf(packed(text(HEAD + GOOD.repeat(50))), 40));
        files.put("not-packed.csv.gz", text(HEAD + GOOD));
        files.put("packed.csv", packed(random(5_000)));
        files.put("traversal.zip", zipped("../../../etc/cron.d/x", HEAD + GOOD));
        files.put("zip.csv", zipped("log.csv", HEAD + GOOD));
        files.put(
                "letters.csv",
                join(text(HEAD), "c1,Geschw\u00fcr\u00ff\u00fe,2026-01-01\n".getBytes(ISO_8859_1), new byte[] {
                    (byte) 0xff, (byte) 0xfe, 0
                }));
        files.put("nul.csv", text(HEAD + "c1,Se\u0000en,2026-01-01T08:00:00Z\n"));
        files.put(
                "half.csv",
                join(new byte[] {(byte) 0xff, (byte) 0xfe}, (HEAD + GOOD).getBytes(UTF_16LE), new byte[] {0}));
        files.put("long-line.csv", text(HEAD + "c1," + "x".repeat(50 << 20) + ",2026-01-01\n"));
        files.put("long-quote.csv", text(HEAD + "c1,\"" + "x\n".repeat(5 << 20)));
        files.put("ragged.csv", text(HEAD + GOOD + "c1,Seen\n" + "c1,Seen,2026-01-01,more,more\n"));
        files.put(
                "wide.csv",
                text(IntStream.range(0, 10_000).mapToObj(n -> "c" + n).collect(Collectors.joining(",")) + "\n"));
        files.put("missing.csv", text("case_id,timestamp\nc1,2026-01-01\n"));
        files.put("twice.csv", text("case_id,activity,activity,timestamp\nc1,a,b,2026-01-01\n"));
        files.put("no-day.csv", text(HEAD + "c1,Seen,2026-02-30T08:00:00Z\nc1,Seen,2026-13-01\n"));
        files.put("either-day.csv", text(HEAD + "c1,Seen,01/02/2026\nc1,Home,03/04/2026\n"));
        files.put("decimal.csv", text(HEAD + "c1,Seen,1,5\n"));
        files.put("empty.csv", new byte[0]);
        files.put("blank.csv", text("\n\n   \n"));
        files.put("head-only.csv", text(HEAD));
        files.put("polyglot.csv", text("<html><script>alert(1)</script></html>\n" + HEAD + GOOD));
        files.put("picture.csv", join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, random(2_000)));
        files.put("program.csv", join(text("\u007fELF"), random(2_000)));
        files.put("paper.csv", text("%PDF-1.7\n%" + HEAD));
        files.put("sheet.xlsx", zipped("[Content_Types].xml", "<Types/>"));
        files.put("page.html", text("<!doctype html><script>alert(1)</script>"));
        files.put("drawing.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        files.put("noise.csv", random(100_000));
        files.put("ndjson.csv", text("{\"case\":\"c1\",\"activity\":\"a\"}\n"));
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] random(int bytes) {
        var drawn = new byte[bytes];
        new Random(bytes).nextBytes(drawn);
        return drawn;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] bomb(String beginning, int mebibytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        var blanks = " \n".repeat(1 << 19).getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(beginning.getBytes(UTF_8));
            for (int piece = 0; piece < mebibytes; piece++) {
                out.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] zipped(String name, String content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zipped)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(UTF_8));
        }
        return zipped.toByteArray();
    }
}
