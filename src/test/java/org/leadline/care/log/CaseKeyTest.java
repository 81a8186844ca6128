package org.leadline.care.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.Names;

class CaseKeyTest {
    private static final byte[] KEY = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));

    @Test
    void eachIdBecomesTheFirstHalfOfItsHmac() throws Exception {
        List<String> ids = List.of("", "4857773456", "Γ", "a");
        Names hashed = new CaseKey(KEY, 12).hash(Names.of(ids));
        for (int i = 0; i < ids.size(); i++) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            byte[] whole = mac.doFinal(("case of process 12\n" + ids.get(i)).getBytes(StandardCharsets.UTF_8));
            assertThat(hashed.get(i)).isEqualTo(HexFormat.of().formatHex(whole).substring(0, 32));
        }
    }

    @Test
    void noTwoIdsOrProcessesOrKeysShareAHash() {
        Names ids =
                Names.of(IntStream.range(0, 5_000).mapToObj(Integer::toString).toList());
        byte[] otherKey = KEY.clone();
        otherKey[31] ^= 1;
        assertThat(List.of(new CaseKey(KEY, 1), new CaseKey(KEY, 2), new CaseKey(otherKey, 1)).stream()
                        .map(key -> key.hash(ids))
                        .flatMap(names -> IntStream.range(0, names.size()).mapToObj(names::get)))
                .doesNotHaveDuplicates()
                .hasSize(15_000);
    }

    @Test
    void theFingerprintTellsTwoKeysApartAndShowsNothingOfThem() {
        byte[] otherKey = KEY.clone();
        otherKey[0] ^= 1;
        assertThat(new CaseKey(KEY, 1).fingerprint())
                .isEqualTo(new CaseKey(KEY, 9).fingerprint())
                .isNotEqualTo(new CaseKey(otherKey, 1).fingerprint())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseKey(Arrays.copyOf(KEY, 16), 1));
    }
}
