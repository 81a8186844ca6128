package org.twins.shop;

import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PriceUtil {
    private final DSLContext sql;

    PriceUtil(DSLContext sql) {
        this.sql = sql;
    }

    @GetMapping("/twins/price")
    String addressWithoutRule() {
        return sql.dialect().getName();
    }
}
