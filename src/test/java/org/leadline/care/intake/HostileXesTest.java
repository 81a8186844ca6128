package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.care.intake.Refused.assertRefused;
import static org.leadline.care.intake.Refused.join;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileXesTest {

    @TempDir
    Path folder;

    @Test
    void document_types_are_refused_and_nothing_is_fetched() throws IOException {
        try (var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            var files = List.of(
                    "<!DOCTYPE log SYSTEM \"" + address + "\">\n<log/>",
                    "<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY x SYSTEM \"" + address + "\">]>\n"
                            + "<log><trace><string key=\"concept:name\" value=\"a\"/>&x;</trace></log>",
                    "<!DOCTYPE log [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]><log/>",
                    "<!DOCTYPE log [<!ENTITY a \"" + "ha".repeat(500) + "\"><!ENTITY b \"" + "&a;".repeat(500)
                            + "\"><!ENTITY c \"" + "&b;".repeat(500) + "\">]>\n<log>&c;</log>");
            for (var text : files) {
                var file = Rows.write(folder, "log.xes", text);
                assertThat(Rows.faults(file)).singleElement().satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(FaultKind.DOCTYPE);
                    assertThat(fault.line()).isBetween(1L, 2L);
                });
                assertThat(new EventLogFiles()
                                .preview(file, ReadingOptions.usual())
                                .faults())
                        .extracting(Fault::kind)
                        .containsExactly(FaultKind.DOCTYPE);
            }
            var extension = "<log xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                    + address + " " + address + "\"><extension uri=\"" + address + "\"/></log>";
            assertThat(Rows.faults(Rows.write(folder, "log.xes", extension)))
                    .extracting(Fault::kind)
                    .containsExactly(FaultKind.NO_TRACES);
            listener.setSoTimeout(1);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void xml_that_is_broken_deep_or_endless_is_refused() {
        assertRefused(Rows.write(folder, "a.xes", "<log><trace>"), FaultKind.NOT_XML, 1);
        assertRefused(Rows.write(folder, "a.xes", "hello"), FaultKind.NOT_XML, 1);
        assertRefused(Rows.write(folder, "a.xes", "<html/>"), FaultKind.NOT_XES, 1);
        assertRefused(Rows.write(folder, "a.xes", "<log>&nbsp;</log>"), FaultKind.NOT_XML, 1);
        assertRefused(Rows.write(folder, "a.xes", "<log>" + "<list>\n".repeat(100)), FaultKind.TOO_DEEP, 32);
        var huge = "x".repeat(3 << 20);
        assertRefused(
                Rows.write(folder, "a.xes", "<log>\n<trace><string key=\"a\" value=\"" + huge + "\"/>"),
                FaultKind.MARKUP_TOO_LONG,
                2);
        assertRefused(Rows.write(folder, "a.xes", "<log>\n<!--" + huge + "--></log>"), FaultKind.MARKUP_TOO_LONG, 2);
        assertRefused(
                Rows.write(
                        folder,
                        "a.xes",
                        join(
                                "<?xml version='1.0' encoding='UTF-8'?>\n<log>\n".getBytes(StandardCharsets.UTF_8),
                                new byte[] {(byte) 0xFF},
                                "</log>".getBytes(StandardCharsets.UTF_8))),
                FaultKind.INVALID_TEXT,
                3);
    }
}
