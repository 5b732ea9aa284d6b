import BuyinCLI
