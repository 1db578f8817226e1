letter-office-title = Letters for employers
letter-office-lede = For a parent who asks the school for proof (G.S. 95-28.3). Only confirmed time at your schools is listed.
letter-revoke = Take this letter back
letter-said-revoked = The letter was taken back. Its code says so from now on.
