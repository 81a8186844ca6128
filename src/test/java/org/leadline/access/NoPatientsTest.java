package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.NoPatients.Sign;

class NoPatientsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "Review of 943 476 5919 after the fall",
                "943-476-5919",
                "９４３４７６５９１９",
                "943–476–5919",
                "(9434765919)"
            })
    void tenDigitsWithTheirCheckDigitAreANumberOfTheHealthService(String text) {
        assertThat(NoPatients.find(text)).contains(Sign.NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOB 3 March 1947",
                "d.o.b. 03/03/47",
                "the man born on 3rd March 1947",
                "date of birth: 1947-03-03",
                "Foot check 03/03/1947",
                "3.3.1947",
                "1947/03/03",
                "12/31/1950"
            })
    void datesOfBirthAndWholeDatesInFiguresAreSeen(String text) {
        assertThat(NoPatients.find(text)).contains(Sign.DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MRN 12345",
                "mrn: RXH123456",
                "hospital number is 4451",
                "Hosp no. 44512",
                "patient id A-77812",
                "see K1234567",
                "1234567",
                "case note 998877665 number"
            })
    void recordNumbersAreSeen(String text) {
        assertThat(NoPatients.find(text)).contains(Sign.RECORD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Line insertion",
                "Sepsis: first hour, so that antibiotics start within 60 minutes",
                "Since 1 April 2026 for everyone over 65",
                "Bay 4, beds 12-18, 24/7",
                "Pathway 2 of 3, version 1.12.4",
                "Babies born here go home on day 2",
                "HbA1c above 58 mmol/mol in 2024/25",
                "NICE NG51, 2019-2024",
                "Ring 020 7946 0018",
                "Ring 07700 900123 or 07700900123",
                "3 in 10,000 and 1,000,000 events",
                "9434765918",
                "Unit number 4",
                "Ring 0198526636 about it",
                "ISBN 0198526636",
                "People born after 1 January 1970",
                "Guideline of 13 March 2019"
            })
    void ordinaryWordsAndNumbersPass(String text) {
        assertThat(NoPatients.find(text)).isEmpty();
    }

    @Test
    void oneWrongDigitMakesItNoNumberOfTheHealthService() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            StringBuilder nine = new StringBuilder();
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                int digit = place == 0 ? 1 + random.nextInt(9) : random.nextInt(10);
                nine.append(digit);
                sum += digit * (10 - place);
            }
            int check = (11 - sum % 11) % 11;
            for (int last = 0; last < 10; last++) {
                assertThat(NoPatients.find("about " + nine + last).isPresent())
                        .as("%s%d", nine, last)
                        .isEqualTo(last == check);
            }
        }
    }
}
