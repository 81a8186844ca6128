package org.leadline.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.unit.Keeping;
import org.leadline.unit.PersonForm;
import org.leadline.unit.StaffLists;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The door to many people at once: all that were typed are entered, or nobody. */
@Service
@Transactional
public class FirstPeople {
    private final StaffLists lists;

    FirstPeople(StaffLists lists) {
        this.lists = lists;
    }

    /**
     * Enters them.
     *
     * @param rows as typed, by the number of their line, from 1; a row without a name and without anything else typed is none
     * @return problems by field with the number of the line: {@code name3}; empty where all are in
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where somebody else keeps its list
     */
    public Map<String, String> enter(SignedIn me, long unitId, Map<Integer, PersonForm> rows) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Integer> typed = new ArrayList<>();
        rows.forEach((line, row) -> {
            if (isTyped(row)) {
                typed.add(line);
                if (lists.enter(me, unitId, row) instanceof Keeping.Refused refused) {
                    refused.problems().forEach((field, key) -> problems.put(field + line, key));
                }
            }
        });
        if (typed.isEmpty()) {
            lists.check(me, unitId);
            problems.put("name1", "start.problem.nobody");
        }
        if (!problems.isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return problems;
    }

    private static boolean isTyped(PersonForm row) {
        return !(row.name() + row.profession() + row.grade() + row.leavingOn() + row.email()).isBlank();
    }
}
