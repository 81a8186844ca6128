package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** What holds of every refusal. */
final class Refused {
    private Refused() {}

    static void assertRefused(Path file, FaultKind kind, long line) {
        assertRefused(file, ReadingOptions.usual(), kind, line);
    }

    static void assertRefused(Path file, ReadingOptions options, FaultKind kind, long line) {
        var faults = Rows.faults(file, options);
        assertThat(faults.getFirst().kind()).as(faults.toString()).isEqualTo(kind);
        assertThat(faults.getFirst().line()).isEqualTo(line);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.expected()).isNotBlank().doesNotContain("{0}");
            assertThat(fault.remedy()).isNotBlank().doesNotContain("{0}");
            assertThat(fault.toLine()).hasSizeLessThan(800).doesNotContain("\n");
        });
        assertThat(new EventLogFiles().preview(file, options).faults())
                .as("the preview of a file that is refused at its beginning says so too")
                .isNotEmpty();
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
