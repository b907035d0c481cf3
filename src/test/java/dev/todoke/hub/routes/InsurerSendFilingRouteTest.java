package dev.todoke.hub.routes;

class InsurerSendFilingRouteTest extends OrdersToInsurers {

    InsurerSendFilingRouteTest() {
        super("insurer-send-filing");
    }
}
