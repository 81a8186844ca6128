package org.twins.shop;

import org.eclipse.elk.graph.ElkNode;

class WindowPlan {
    double width(ElkNode window) {
        return window.getWidth();
    }
}
