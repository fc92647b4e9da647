-- Predictions say more than they did: everyone is to be scored anew.
update prediction set model_version = null;
