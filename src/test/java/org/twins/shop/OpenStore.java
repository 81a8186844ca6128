package org.twins.shop;

import org.twins.yard.Yard;

public class OpenStore {
    private final Yard behind = new Yard();

    public Yard behind() {
        return behind;
    }
}
