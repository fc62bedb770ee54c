"""The QaaS API: charge point operators and their records for the GHG quota, for an operator."""
