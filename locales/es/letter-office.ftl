# machine draft, unchecked
letter-office-title = Cartas para empleadores
letter-office-lede = Para una madre o un padre que pide una constancia a la escuela (G.S. 95-28.3). Solo aparece el tiempo confirmado en sus escuelas.
letter-revoke = Anular esta carta
letter-said-revoked = La carta fue anulada. Su código lo dirá desde ahora.
