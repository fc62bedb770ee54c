"""The actions of the Public API that have methods of their own."""
